'use client';

import type { ReactNode } from 'react';
import { ChoiceGroup } from '@/components/forms/choice';
import { useField } from '@/components/forms/form-context';

/** The question above the conditions. */
export function AskGroup({ children }: { children: ReactNode }) {
  const { hintId, errorId, error } = useField('codes', true);
  return (
    <ChoiceGroup
      legend="Which conditions are not met?"
      hint="The agent reads the text of each condition you tick, and nothing of the others."
      hintId={hintId}
      errorId={errorId}
      error={error}
      large
    >
      {children}
    </ChoiceGroup>
  );
}
