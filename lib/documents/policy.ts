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
};

/** Documents come with a draft, until review begins, or with an answer. Asked again at entry: an upload takes time, and a filing may pass it. */
export function takesDocuments(status: string | null): boolean {
  return status === 'draft' || status === 'submitted' || status === 'awaiting_agency';
}

/** What staff entered takes them until its agent has certified it, whatever the desk does meanwhile. */
const WHILE_UNCERTIFIED = ['in_review', 'legally_delayed', 'approved'];

/** The same of a request as it was found under its lock. */
export function takesMore({ status, certified }: { status: string | null; certified: boolean }): boolean {
  return takesDocuments(status) || (!certified && status !== null && WHILE_UNCERTIFIED.includes(status));
}

/** What was filed is what was served: it stays. */
export function losesDocuments(status: string | null): boolean {
  return status === 'draft';
}

/** A file that was sent without script is read by no one but its sender until it is confirmed. */
export function mayOpen(
  document: { uploadedBy: string; confirmedAt: Date | null },
  accountId: string,
): boolean {
  return document.confirmedAt !== null || document.uploadedBy === accountId;
}
