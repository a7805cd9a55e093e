import type { ReactNode } from 'react';

type DependentProps = {
  /** The answer under which these fields count, as a legend: "If you need it sooner". */
  legend: string;
  children: ReactNode;
};

/** The parts of a question and the fields that hang on one of its answers. */
export function Dependable({ children }: { children: ReactNode }) {
  return <div className="group/question space-y-4">{children}</div>;
}

/**
 * Fields that count for one answer only. Style alone hides them once another answer, marked by the value `no`,
 * or `not_barred`, is chosen, so it works without script; one that is faulty is never hidden.
 */
export function Dependent({ legend, children }: DependentProps) {
  return (
    <fieldset className="min-w-0 border-l-4 border-line pl-4 sm:ml-2.5 sm:pl-6 not-has-[[aria-invalid=true]]:group-has-[input:is([value=no],[value=not\_barred]):checked]/question:hidden">
      <legend className="float-left mb-3 w-full text-sm font-semibold text-ink-muted">{legend}</legend>
      <div className="clear-both space-y-5">{children}</div>
    </fieldset>
  );
}
