type UserTextProps = { children: string };

/** A line that a person typed: set in the direction of its own script, and kept apart from what surrounds it. */
export function UserLine({ children }: UserTextProps) {
  return (
    <bdi dir="auto" className="wrap-anywhere">
      {children}
    </bdi>
  );
}

/** Text of several lines that a person typed, with its line breaks. */
export function UserText({ children }: UserTextProps) {
  return (
    <p dir="auto" className="whitespace-pre-line wrap-anywhere">
      {children}
    </p>
  );
}
