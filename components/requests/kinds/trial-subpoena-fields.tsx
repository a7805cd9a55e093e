'use client';

import { DateField } from '@/components/forms/date-field';
import { TextField } from '@/components/forms/text-field';

/** The legal process of a trial subpoena. */
export function TrialSubpoenaFields() {
  return (
    <>
      <TextField
        name="court"
        label="Issuing court"
        hint="As it stands at the head of the subpoena, for example Superior Court of Orange County."
      />
      <TextField name="caseTitle" label="Case" hint="For example State v. Doe." />
      <TextField
        name="caseNumber"
        label="Case number"
        hint="Your case or docket number. It stands on everything we send you."
        width="half"
        spellCheck={false}
      />
      <DateField name="issuedOn" label="Issued on" hint="The date on the subpoena." />
    </>
  );
}
