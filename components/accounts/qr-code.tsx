type QrCodeProps = {
  /** Modules a side, without the quiet zone. */
  size: number;
  /** The dark modules as one SVG path. */
  path: string;
  label: string;
};

// ISO/IEC 18004 wants four light modules around it; readers also want it dark on light in either theme.
const QUIET = 4;

/** A QR code, drawn on the server: no image is loaded, and it prints. */
export function QrCode({ size, path, label }: QrCodeProps) {
  const side = size + 2 * QUIET;
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`${-QUIET} ${-QUIET} ${side} ${side}`}
      shapeRendering="crispEdges"
      className="size-56 rounded-md border border-line"
    >
      <rect x={-QUIET} y={-QUIET} width={side} height={side} fill="#ffffff" />
      <path d={path} fill="#000000" />
    </svg>
  );
}
