/** The text of a mail as it is, with its links made to follow. Nothing in it is taken for markup. */
export function MailText({ text }: { text: string }) {
  const pieces = text.trim().split(/(https?:\/\/[^\s<>"]+)/);
  return (
    <div className="max-w-measure rounded-lg border border-line bg-surface-raised px-5 py-4 whitespace-pre-wrap wrap-anywhere">
      {pieces.map((piece, position) =>
        position % 2 === 1 ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces never change places.
          <a key={position} href={piece}>
            {piece}
          </a>
        ) : (
          piece
        ),
      )}
    </div>
  );
}
