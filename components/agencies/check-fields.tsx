'use client';

import { TextAreaField } from '@/components/forms/text-area-field';
import { Notice } from '@/components/ui/notice';
import { LIMITS } from '@/lib/agencies/schema';
import { LookAlikeList, type OwnedLookAlike } from './look-alike-list';

type CheckFieldsProps = {
  /** The number that is called, as people dial it. */
  number: string;
  /** Domains that can be mistaken; for a change, of what it says so far. */
  lookAlikes: OwnedLookAlike[];
  /** Whether domains are still being written, so that a look-alike can come. */
  changing?: boolean;
};

/** The three steps of a check, and why a look-alike is genuine. */
export function CheckFields({ number, lookAlikes, changing = false }: CheckFieldsProps) {
  const common = { rows: 3, limit: LIMITS.text };
  return (
    <>
      <TextAreaField
        {...common}
        name="domain"
        label="1. The domain"
        hint="How you know that each domain is the agency’s: its own site, a government’s list of domains."
      />
      <TextAreaField
        {...common}
        name="listing"
        label="2. The public listing"
        hint="Where the agency is listed, and whether name, place and number stand there as they do here."
      />
      <TextAreaField
        {...common}
        name="call"
        label={`3. The call to ${number}`}
        hint="That number and no other. Who answered, their rank, and whether they know the agency’s domain and agents."
      />
      {lookAlikes.length > 0 ? (
        <Notice tone="warning" title="It can be mistaken for another agency">
          <LookAlikeList lookAlikes={lookAlikes} />
        </Notice>
      ) : null}
      {lookAlikes.length > 0 || changing ? (
        <TextAreaField
          {...common}
          name="lookAlike"
          label="Why it is genuine although it looks like another’s"
          hint={changing ? 'Where one of its domains can be mistaken for another agency’s.' : undefined}
          optional={lookAlikes.length === 0}
        />
      ) : null}
    </>
  );
}
