import { askPasskey, confirmByPasskey } from '@/app/(public)/sign-in/passkey-actions';
import type { StepUp } from '@/components/accounts/step-up';
import type { Visit } from '@/lib/accounts/rules';
import { paths } from '@/lib/paths';

/** By what somebody can confirm that it is them in a form that wants a fresh factor, beside a code. */
export function stepUpOf(visit: Visit | null): StepUp {
  return {
    passkey: visit?.factors.includes('passkey') ? { challenge: askPasskey, take: confirmByPasskey } : null,
    // Signed in with both factors and enrolled none: they were given at the provider.
    provider:
      visit?.actor && !visit.enrolled ? paths.signInStaff({ next: paths.account(), again: 'yes' }) : null,
  };
}
