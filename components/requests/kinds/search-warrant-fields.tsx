'use client';

import { DateField } from '@/components/forms/date-field';
import { TextField } from '@/components/forms/text-field';

/** The legal process of a search warrant. */
export function SearchWarrantFields() {
  return (
    <>
      <TextField
        name="court"
        label="Issuing court"
        hint="As it stands at the head of the warrant, for example District Court of Travis County."
      />
      <TextField name="judge" label="Judge" hint="The judge or magistrate who signed it." width="half" />
      <TextField
        name="caseNumber"
        label="Warrant number"
        hint="The number of the warrant or, if it has none, of the case. It stands on everything we send you."
        width="half"
        spellCheck={false}
      />
      <TextField
        name="offence"
        label="Offence"
        hint="What is investigated, with the statute if you can, for example wire fraud, 18 U.S.C. § 1343."
      />
      <DateField name="issuedOn" label="Signed on" hint="The date beside the signature." />
    </>
  );
}
