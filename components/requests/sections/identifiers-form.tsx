'use client';

import { TextAreaField } from '@/components/forms/text-area-field';
import { identifiersSchema } from '@/lib/requests/schema';
import { SectionForm, type SectionProps } from './section-form';

/** The accounts concerned (G5): a list as it can be pasted from a report or a spreadsheet, and customers by name. */
export function IdentifiersForm(given: SectionProps) {
  return (
    <SectionForm {...given} section="identifiers" schema={identifiersSchema}>
      <TextAreaField
        name="identifiers"
        label="Phone numbers, account SIDs, e-mail addresses, IP addresses or domains"
        hint={
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
        }
        rows={8}
        spellCheck={false}
        monospace
      />
      <TextAreaField
        name="names"
        label="Customers by name"
        hint="Companies or people, one a line. A name alone rarely finds one account: give a number or an address with it where you can."
        rows={3}
        optional
        spellCheck={false}
      />
    </SectionForm>
  );
}
