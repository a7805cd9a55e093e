import type { Offence, Source } from './source';

const NOT_NOUNS = ['law', 'platform', 'web', 'cli'];
const FIXED = [
  'schema.ts',
  'rules.ts',
  'policy.ts',
  'queries.ts',
  'events.ts',
  'emails.tsx',
  'papers.tsx',
  'jobs.ts',
];
const USE_CASE = /^[a-z]+(-[a-z]+)+\.ts$/;
// The declarations of the kinds of request: one a file, by their own names.
const DECLARATIONS = /^lib\/requests\/kinds\/[a-z-]+\.ts$/;
const EMPTY_NAMES = /(^|\/)(index|utils?|helpers?|misc|common|shared|manager)(\.tsx?|\/)/;

const VOCABULARY = `A file of a noun is named ${FIXED.join(', ')} or <verb>-<noun>.ts for a use case, so that its name tells what may be in it.`;
const NAMELESS =
  'The name says nothing, so anything ends up in it: name the file by what it holds, and import it by its own path.';

/** Files whose names are outside the vocabulary. */
export function oddFileNames(sources: Pick<Source, 'path'>[]): Offence[] {
  return sources.flatMap(({ path }): Offence[] => {
    if (EMPTY_NAMES.test(path)) return [{ path, message: NAMELESS }];
    const [, noun, ...rest] = path.split('/');
    if (!path.startsWith('lib/') || rest.length === 0 || NOT_NOUNS.includes(noun!)) return [];
    const name = rest.join('/');
    const known = FIXED.includes(name) || USE_CASE.test(name) || DECLARATIONS.test(path);
    return known ? [] : [{ path, message: VOCABULARY }];
  });
}
