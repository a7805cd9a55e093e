'use client';

import { type ReactNode, useId } from 'react';
import { Button } from '@/components/ui/button';
import { useSending } from './form-context';

type SubmitButtonProps = {
  children: ReactNode;
  variant?: 'primary' | 'secondary' | 'danger' | 'quiet';
  size?: 'normal' | 'small';
  pendingLabel?: string;
  /** Sent with the form when this button is the one pressed. */
  name?: string;
  value?: string;
  /** Sends without the check in the browser, for "Save and come back later". */
  unchecked?: boolean;
  icon?: ReactNode;
  autoFocus?: boolean;
};

/** A button that sends the portal form it stands in. */
export function SubmitButton({ unchecked, children, ...button }: SubmitButtonProps) {
  const id = useId();
  const { pending, pressed, formAction } = useSending();
  return (
    <Button
      {...button}
      id={id}
      type="submit"
      formAction={formAction}
      formNoValidate={unchecked}
      aria-disabled={pending || undefined}
      pending={pending && pressed === id}
    >
      {children}
    </Button>
  );
}
