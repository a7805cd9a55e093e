type FileSizeProps = { bytes: number };

/** A size in words. In: bytes; out: `812 bytes`, `34 KB`, `2.4 MB` (thousands, as file managers count). */
export function formatFileSize(bytes: number): string {
  if (bytes < 1000) return bytes === 1 ? '1 byte' : `${bytes} bytes`;
  const units = ['KB', 'MB', 'GB', 'TB'];
  let size = bytes;
  let unit = -1;
  do {
    size /= 1000;
    unit += 1;
  } while (size >= 999.5 && unit < units.length - 1);
  return `${size < 10 && unit > 0 ? size.toFixed(1) : Math.round(size)} ${units[unit]}`;
}

/** The size of a file, with the exact count for those who compare. */
export function FileSize({ bytes }: FileSizeProps) {
  return (
    <data
      value={bytes}
      title={`${bytes.toLocaleString('en-US')} bytes`}
      className="whitespace-nowrap tabular-nums"
    >
      {formatFileSize(bytes)}
    </data>
  );
}
