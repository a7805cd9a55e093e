/** The key of what it stands in, for the eye; a screen reader gets it from `aria-keyshortcuts`. */
export function KeyCap({ children }: { children: string }) {
  return (
    <span
      aria-hidden="true"
      className="hidden min-w-5 rounded-sm border border-current px-1 text-center text-xs leading-[1.1rem] font-semibold uppercase opacity-75 sm:group-data-[keys=on]/keys:inline-block noscript:hidden! print:hidden!"
    >
      {children}
    </span>
  );
}
