import { suffixOf } from './check-domain';

/** How one domain can be mistaken for another, strongest first, each with its sentence. */
const REASONS = {
  confusable: (other: string) => `is drawn almost like ${other}: signs such as 0 and o, 1 and l, rn and m.`,
  ending: (other: string) => `has the name of ${other} under another ending.`,
  embedded: (other: string) => `has the whole of ${other} in it, and is somebody else’s.`,
  order: (other: string) => `has the words of ${other} in another order.`,
  one_edit: (other: string) => `is one letter away from ${other}.`,
  two_edits: (other: string) => `is two letters away from ${other}, which is long enough to be misread.`,
  added_word: (other: string) => `is ${other} with a word added.`,
  below: (other: string) => `lies below ${other}, which another agency registered.`,
  above: (other: string) => `lies above ${other}, which another agency registered.`,
} as const;
export type LookAlikeReason = keyof typeof REASONS;

export type LookAlike = { domain: string; other: string; reason: LookAlikeReason };

/** A look-alike as a sentence for whoever checks the agency. */
export function lookAlikeWords({ domain, other, reason }: LookAlike): string {
  return `${domain} ${REASONS[reason](other)}`;
}

/**
 * Signs that are drawn alike, in one spelling. Letter pairs first: `rn` is read as `m`, and only then `n` as itself.
 * Source of the idea: UTS 39, the skeleton of confusables; these are those within the letters of a host name.
 */
const ALIKE: readonly [RegExp, string][] = [
  [/rn/g, 'm'],
  [/vv/g, 'w'],
  [/cl/g, 'd'],
  [/[1l|j]/g, 'i'],
  [/0/g, 'o'],
  [/3/g, 'e'],
  [/4/g, 'a'],
  [/5/g, 's'],
  [/[69]/g, 'g'],
  [/[q]/g, 'g'],
  [/7/g, 't'],
  [/8/g, 'b'],
  [/2/g, 'z'],
  [/v/g, 'u'],
];

function skeleton(text: string): string {
  return ALIKE.reduce((spelt, [sign, plain]) => spelt.replace(sign, plain), text);
}

/** Letters and digits alone: hyphens and dots are overlooked. */
const bare = (text: string) => text.replace(/[-.]/g, '');
const words = (text: string) => text.split(/[-.]/).filter(Boolean);
const SHORTEST = 3;
/** From so many letters on two of them are overlooked. */
const LONG = 9;

/**
 * How many letters have to be put in, left out, changed or swapped with their neighbour to make one text of the other
 * (Damerau and Levenshtein, each place touched once).
 */
export function editsBetween(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? before[j - 2]! + 1 : changed;
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, changed, swapped));
    }
    [before, row] = [row, next];
  }
  return row[b.length]!;
}

/** What stands before the ending: `doj-ca` of `doj-ca.example`, `doj.ca` of `doj.ca.gov`. */
const nameOf = (domain: string) => domain.slice(0, -suffixOf(domain).length - 1);

function reasonFor(domain: string, other: string): LookAlikeReason | null {
  if (domain.endsWith(`.${other}`)) return 'below';
  if (other.endsWith(`.${domain}`)) return 'above';
  const [name, known] = [nameOf(domain), nameOf(other)];
  if (name === known) return 'ending';
  if (skeleton(bare(name)) === skeleton(bare(known))) return 'confusable';
  const [all, its] = [bare(domain), bare(other)];
  const elsewhere = suffixOf(domain) !== suffixOf(other);
  if ((elsewhere && all.includes(its)) || skeleton(all) === skeleton(its)) return 'embedded';
  const [spoken, theirs] = [words(name), words(known)];
  const same = (list: string[]) => list.map(skeleton).toSorted().join(' ');
  if (theirs.length > 1 && same(spoken) === same(theirs)) return 'order';
  if (known.length < SHORTEST || name.length < SHORTEST)
    return editsBetween(domain, other) === 1 ? 'one_edit' : null;
  // Overlooked signs on both sides: a hyphen dropped and a letter changed are one letter to the eye.
  const edits = Math.min(
    editsBetween(name, known),
    editsBetween(skeleton(bare(name)), skeleton(bare(known))),
  );
  if (edits <= 1) return 'one_edit';
  if (edits === 2 && Math.min(name.length, known.length) >= LONG) return 'two_edits';
  const added = theirs.every((word) => spoken.includes(word)) || holdsName(bare(name), bare(known));
  return added ? 'added_word' : null;
}

/** A short name within a long one is chance; a long one is not. */
const holdsName = (name: string, known: string) =>
  known.length >= 6 && skeleton(name).includes(skeleton(known));

/**
 * Registered domains that one of an agency's own could be mistaken for. Each pair once, with the strongest reason. It is
 * a flag for two people to look at, never a verdict: two genuine agencies can have names this near.
 * @param own of the agency that is looked at
 * @param registered of all other agencies, in canonical form
 */
export function findLookAlikes(own: readonly string[], registered: readonly string[]): LookAlike[] {
  return own.flatMap((domain) =>
    registered.flatMap((other) => {
      const reason = own.includes(other) ? null : reasonFor(domain, other);
      return reason ? [{ domain, other, reason }] : [];
    }),
  );
}

/** How a pair is kept with a check: `own:other`. */
export function lookAlikeKeys(found: readonly LookAlike[]): string[] {
  return found.map(({ domain, other }) => `${domain}:${other}`).sort();
}
