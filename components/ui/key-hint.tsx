type KeyHintProps = {
  /** One key or several pressed together, such as `['Shift', 'A']`. */
  keys: string | string[];
};

/** The key that does the same. Hidden from a screen reader: the control itself carries `aria-keyshortcuts`. */
export function KeyHint({ keys }: KeyHintProps) {
  const pressed = typeof keys === 'string' ? [keys] : keys;
  return (
    <span aria-hidden="true" className="inline-flex gap-0.5 print:hidden">
      {pressed.map((key) => (
        <kbd
          key={key}
          className="inline-grid min-w-5 place-items-center rounded-sm border border-line-strong bg-surface px-1 text-xs leading-4 font-medium text-ink"
        >
          {key}
        </kbd>
      ))}
    </span>
  );
}
