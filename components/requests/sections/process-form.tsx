'use client';

import type { ComponentType } from 'react';
import { FILED_KINDS, type FiledKind } from '@/lib/requests/kinds/filed-kinds';
import { SearchWarrantFields } from '../kinds/search-warrant-fields';
import { TrialSubpoenaFields } from '../kinds/trial-subpoena-fields';
import { SectionForm, type SectionProps } from './section-form';

/** The fields of each kind that can be filed; the compiler names a kind that has none. */
const PROCESS_FIELDS: Record<FiledKind, ComponentType> = {
  subpoena_trial: TrialSubpoenaFields,
  search_warrant: SearchWarrantFields,
};

export function ProcessForm({ kind, ...given }: SectionProps & { kind: FiledKind }) {
  const Fields = PROCESS_FIELDS[kind];
  return (
    <SectionForm {...given} section="process" schema={FILED_KINDS[kind].process.schema}>
      <Fields />
    </SectionForm>
  );
}
