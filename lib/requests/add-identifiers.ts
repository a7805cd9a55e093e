import type { Actor } from '@/lib/accounts/rules';
import { NotFound } from '@/lib/platform/refusal';
import { declarationOf, isKind } from './kinds/declarations';
import { type FileReading, withLines } from './kinds/file-outcome';
import { findDraft } from './queries';
import { keepTyping } from './save-draft';

type Addition = {
  draftId: string;
  /** The page it was sent from, as `keepTyping` knows it. */
  window: string;
  seen: string;
  file: FileReading & { name: string };
};

/**
 * Puts what was read from a file at the end of a draft's list, as if it had been typed there; the rows at fault are
 * kept beside it until the list is kept again, so that the page can name them.
 * @throws NotFound unless it is the actor's own draft of a kind that names accounts; Refusal where another window has
 *   kept something else meanwhile
 */
export async function addIdentifiers(actor: Actor, { draftId, window, seen, file }: Addition): Promise<void> {
  const draft = await findDraft(actor, draftId);
  if (!draft || !isKind(draft.kind)) throw new NotFound();
  if (!declarationOf(draft.kind).sections.includes('identifiers')) throw new NotFound();
  const { unfinished, identifiers } = draft.answers;
  const kept = unfinished?.identifiers ?? identifiers ?? {};
  const text = (value: string | string[] | undefined) => [value ?? ''].flat().join('\n');
  await keepTyping(actor, {
    draftId,
    section: 'identifiers',
    window,
    seen,
    values: {
      identifiers: withLines(text(kept.identifiers), file.lines).text,
      names: withLines(text(kept.names), file.names).text,
      fileName: file.name,
      fileRead: String(file.read),
      fileFaults: file.faults.slice(0, MOST_FAULTS),
    },
  });
}

/** More are not kept: they could not all be worked through on a page. */
const MOST_FAULTS = 1_000;
