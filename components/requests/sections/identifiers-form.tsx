'use client';

import { useMemo, useRef, useState } from 'react';
import { TextAreaField } from '@/components/forms/text-area-field';
import { ErrorSummary } from '@/components/ui/error-summary';
import type { UnderstoodPage } from '@/lib/law/understood-identifiers';
import { identifiersSchema } from '@/lib/requests/schema';
import { AddFile, type FileTaken, FileTarget } from '../identifiers/add-file';
import { AddOne } from '../identifiers/add-one';
import { UnderstoodList, UnderstoodSummary } from '../identifiers/understood-list';
import { useUnderstood } from '../identifiers/use-understood';
import { SectionForm, type SectionProps } from './section-form';

type IdentifiersFormProps = SectionProps & {
  country: string;
  /** How what is kept was understood, with the rows that are shown. */
  understood: UnderstoodPage;
  /** The types of identifiers with their labels. */
  types: readonly (readonly [string, string])[];
  /** What a file that was sent without script came to. */
  file: { taken: FileTaken | null; problem: string | null };
  /** Where more rows are shown without script. */
  moreHref: string;
};

/**
 * The accounts concerned (G5): a list as it can be pasted from a report or a spreadsheet, and customers by name; one by
 * one or from a file with it. Beside it stands how it was understood.
 */
export function IdentifiersForm(props: IdentifiersFormProps) {
  const { country, understood, types, file, moreHref, ...given } = props;
  const frame = useRef<HTMLDivElement>(null);
  const { page, find, showMore } = useUnderstood(frame, { drawn: understood, country });
  const [problem, setProblem] = useState(file.problem);
  const problems = useMemo(() => (problem ? [{ field: 'file', message: problem }] : []), [problem]);
  const { draftId } = given.target;
  return (
    <div ref={frame} className="space-y-7">
      <ErrorSummary errors={problems} />
      <SectionForm {...given} section="identifiers" schema={identifiersSchema}>
        <div className="space-y-4">
          <TextAreaField
            name="identifiers"
            label="Phone numbers, account SIDs, e-mail addresses, IP addresses or domains"
            hint={<Examples />}
            rows={8}
            spellCheck={false}
            monospace
          />
          <UnderstoodSummary page={page} />
          <AddOne frame={frame} country={country} types={types} />
          <AddFile
            frame={frame}
            country={country}
            sends={draftId !== undefined}
            taken={file.taken}
            problem={problem}
            onProblem={setProblem}
          />
        </div>
        <TextAreaField
          name="names"
          label="Customers by name"
          hint="Companies or people, one a line. A name alone rarely finds one account: give a number or an address with it where you can."
          rows={3}
          optional
          spellCheck={false}
        />
      </SectionForm>
      {draftId === undefined ? null : (
        <FileTarget draftId={draftId} window={given.window} seen={given.seen} />
      )}
      <UnderstoodList page={page} moreHref={moreHref} onFind={find} onMore={showMore} />
    </div>
  );
}

function Examples() {
  return (
    <>
      <p>One a line, at most 10,000. Take them from the legal process exactly as they stand there.</p>
      <ul className="mt-1.5 list-disc space-y-0.5 pl-5">
        <li>
          A phone number with its country code: <code>+1 217 555 0142</code>
        </li>
        <li>
          An account SID: <code className="break-all">AC</code> and 32 letters or digits
        </li>
        <li>
          An e-mail address, a domain or a message id: <code>sender@shop.example</code>
        </li>
        <li>
          An IP address with time and zone: <code>203.0.113.9 2026-03-01 14:05:12 UTC</code>
        </li>
      </ul>
    </>
  );
}
