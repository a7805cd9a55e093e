'use client';

import type { ReactNode } from 'react';
import { FreshCode } from '@/components/accounts/fresh-code';
import type { StepUp } from '@/components/accounts/step-up';
import { SingleCheckbox } from '@/components/forms/checkbox-field';
import type { FormAction } from '@/components/forms/form-action';
import { HiddenField } from '@/components/forms/hidden-field';
import { PortalForm } from '@/components/forms/portal-form';
import type { KindId } from '@/lib/law/kinds';
import { certificationSchema } from '@/lib/requests/schema';

type CertifyFormProps = {
  action: FormAction;
  /** Hidden fields that name what is certified: a draft or a request. */
  target: Record<string, string>;
  back: { href: string; label: string };
  words: { heading: string; submit: string };
  /** Who certifies. */
  name: string;
  kind: KindId;
  /** Whether the agent certifies from outside the United States: the law has a form for each (28 U.S.C. 1746). */
  abroad: boolean;
  /** Whether the process is that of another State than the company's (G11). */
  attests: boolean;
  /** Whether the last second factor is too old for filing. */
  asksCode: boolean;
  stepUp: StepUp;
  /** What is certified; in the form, so that its error summary stands above all of it. */
  children: ReactNode;
};

/** Certifies and files. Asks for a fresh code in the same form, so that nothing has to be done twice. */
export function CertifyForm(props: CertifyFormProps) {
  const { action, target, back, words, name, kind, abroad, attests, asksCode, stepUp, children } = props;
  return (
    <PortalForm
      action={action}
      schema={certificationSchema}
      submitLabel={words.submit}
      pendingLabel="Filing…"
      secondary={<a href={back.href}>{back.label}</a>}
    >
      {Object.entries(target).map(([field, value]) => (
        <HiddenField key={field} name={field} value={value} />
      ))}
      {children}
      <h2 className="pt-3 text-xl">{words.heading}</h2>
      <SingleCheckbox name="certified" label={certification(kind, name, abroad)} />
      {attests ? (
        <SingleCheckbox
          name="attested"
          label="I attest that the information is not sought for an investigation into, or the enforcement of, a prohibited violation as California law defines it."
          hint="Asked of the process of other States: Cal. Penal Code §§ 1524.2(c), 1546.5."
        />
      ) : null}
      <FreshCode asked={asksCode} what="filing" stepUp={stepUp} />
    </PortalForm>
  );
}

/** What the agent certifies; in an emergency under penalty of perjury. */
export function certification(kind: KindId, name: string, abroad: boolean): string {
  if (kind === 'emergency') {
    const law = abroad ? ' under the laws of the United States of America' : '';
    return `I, ${name}, certify under penalty of perjury${law} that what this request states is true and correct (28 U.S.C. § 1746).`;
  }
  if (kind === 'inquiry') return `I, ${name}, ask this on behalf of my agency.`;
  return `I, ${name}, certify that I am authorised to serve this request, that what it says is true to the best of my knowledge, and that the documents are complete and unaltered.`;
}
