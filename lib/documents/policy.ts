/**
 * What a request says about its documents to the actor at hand. The nouns run one way, so the caller asks
 * lib/requests and hands over the answer; `status` is the state the answer was given in.
 */
export type DocumentTarget = {
  requestId: string;
  status: string;
  /** The actor may add, confirm and remove documents of the request as it stands. */
  mayAdd: boolean;
  /** The actor may read the request, and so its documents. */
  mayView: boolean;
};

/** Documents are changed by whoever edits the request, and only while it is as it was when that was asked. */
export function mayChange(target: DocumentTarget, statusNow: string | null): boolean {
  return target.mayAdd && target.status === statusNow;
}

/** A file that was sent without script is not part of a filing, and read by no one but its sender, until confirmed. */
export function mayOpen(
  target: DocumentTarget,
  document: { uploadedBy: string; confirmedAt: Date | null },
  accountId: string,
): boolean {
  return target.mayView && (document.confirmedAt !== null || document.uploadedBy === accountId);
}
