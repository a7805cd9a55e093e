import type { ReactNode } from 'react';

type InsetProps = { children: ReactNode };

/** Text set apart from what surrounds it: a quotation, an example, a rule. */
export function Inset({ children }: InsetProps) {
  return <div className="space-y-2 border-l-4 border-line-strong py-1 pl-4">{children}</div>;
}
