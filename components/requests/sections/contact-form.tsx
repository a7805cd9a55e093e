'use client';

import { TextField } from '@/components/forms/text-field';
import { contactSchema } from '@/lib/requests/schema';
import { SectionForm, type SectionProps } from './section-form';

/** Who is authorised to serve the request (G3). Starts with what the account knows. */
export function ContactForm(given: SectionProps) {
  return (
    <SectionForm {...given} section="contact" schema={contactSchema}>
      <TextField name="name" label="Full name" width="half" autoComplete="name" spellCheck={false} />
      <TextField
        name="title"
        label="Title or rank"
        hint="For example Detective, Deputy District Attorney or Clerk of the Court."
        width="half"
        autoComplete="organization-title"
      />
      <TextField
        name="phone"
        label="Phone number"
        hint="At which that person can be reached in office hours, with extension if there is one."
        type="tel"
        width="half"
        autoComplete="tel"
      />
    </SectionForm>
  );
}
