'use client';

import { TextField } from '@/components/forms/text-field';
import { contactSchema, emergencyContactSchema } from '@/lib/requests/schema';
import { SectionForm, type SectionProps } from './section-form';

/** Who is authorised to serve the request (G3). Starts with what the account knows. */
export function ContactForm({ emergency, ...given }: SectionProps & { emergency: boolean }) {
  return (
    <SectionForm {...given} section="contact" schema={emergency ? emergencyContactSchema : contactSchema}>
      <ContactFields emergency={emergency} />
    </SectionForm>
  );
}

export function ContactFields({ emergency }: { emergency: boolean }) {
  return (
    <>
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
        hint={
          emergency
            ? 'Your own, on which you can be reached tonight.'
            : 'At which that person can be reached in office hours, with extension if there is one.'
        }
        type="tel"
        width="half"
        autoComplete="tel"
      />
      {emergency ? <CallBack /> : null}
    </>
  );
}

/** In an emergency somebody is called back before anything is released (LAW.md § 4). */
function CallBack() {
  return (
    <>
      <TextField
        name="callback"
        label="Call-back number"
        hint="The switchboard or dispatch of your agency. We call the number that we hold of your agency, and compare the two."
        type="tel"
        width="half"
      />
      <TextField
        name="supervisor"
        label="Supervisor on duty"
        hint="Name and rank, for example Lt. J. Moreno."
        width="half"
        spellCheck={false}
      />
      <TextField name="supervisorPhone" label="Supervisor’s phone number" type="tel" width="half" />
    </>
  );
}
