import type { Code } from '@/lib/law/checklist-items';

/**
 * The request a document is for, as the actor at hand may see it. The nouns run one way, so the caller asks
 * lib/requests (`requestForUpload`) and hands over the answer.
 */
export type DocumentTarget = {
  requestId: string;
  /** Null while it is a draft. */
  reference: string | null;
  status: string;
  /** The actor may add and confirm documents. */
  mayAdd: boolean;
  /** The actor is of the desk, which has a page of its own for what came on paper. */
  desk?: boolean;
  /** What the file is for, where it is not for the request itself: a message, or a question of the desk by its code. */
  purpose?: 'message' | Code;
};

/** Documents come with a draft, until review begins, or with an answer. Asked again at entry: an upload takes time, and a filing may pass it. */
export function takesDocuments(status: string | null): boolean {
  return status === 'draft' || status === 'submitted' || status === 'awaiting_agency';
}

/** What staff entered takes them until its agent has certified it, whatever the desk does meanwhile. */
const WHILE_UNCERTIFIED = ['in_review', 'legally_delayed', 'approved'];

/** States in which messages are written, and so files come with them; the request's own stay as they were served. */
const OPEN = ['submitted', 'in_review', 'awaiting_agency', 'legally_delayed', 'approved'];

/** The same of a request as it was found under its lock. */
export function takesMore(
  { status, certified }: { status: string | null; certified: boolean },
  purpose?: DocumentTarget['purpose'],
): boolean {
  if (purpose === 'message') return status !== null && OPEN.includes(status);
  return takesDocuments(status) || (!certified && status !== null && WHILE_UNCERTIFIED.includes(status));
}

/** What was filed is what was served: it stays. */
export function losesDocuments(status: string | null): boolean {
  return status === 'draft';
}

/**
 * A file that was sent without script is read by no one but its sender until it is confirmed; nor is one for a message
 * that was not sent yet.
 */
export function mayOpen(
  document: { uploadedBy: string; confirmedAt: Date | null; role: string; messageId: string | null },
  accountId: string,
): boolean {
  const unsent = document.role === 'correspondence' && document.messageId === null;
  if (unsent) return document.uploadedBy === accountId;
  return document.confirmedAt !== null || document.uploadedBy === accountId;
}
