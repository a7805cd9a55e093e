'use client';

import { TextAreaField } from '@/components/forms/text-area-field';
import { TextField } from '@/components/forms/text-field';
import { BodyFields, type Country } from './body-fields';

/** What the registry says of a body. */
export function EntryFields({ countries }: { countries: Country[] }) {
  return (
    <>
      <BodyFields countries={countries} />
      <TextAreaField
        name="domains"
        label="E-mail domains"
        hint="One a line, such as agency.example. With *. before it, names below it are the agency’s as well."
        rows={3}
        monospace
      />
      <TextField
        name="phone"
        label="Directory telephone"
        hint="From a public listing, never from a request or a mail of the agency. Calls go to this number alone."
        type="tel"
        width="half"
        optional
      />
      <TextField
        name="source"
        label="Where the number is listed"
        hint="An address of a web page, or the name and date of a directory."
        optional
      />
    </>
  );
}
