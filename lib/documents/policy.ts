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
};

/** Documents come with a draft, until review begins, or with an answer. Asked again at entry: an upload takes time, and a filing may pass it. */
export function takesDocuments(status: string | null): boolean {
  return status === 'draft' || status === 'submitted' || status === 'awaiting_agency';
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
