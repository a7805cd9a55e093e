import { askPasskey, confirmByPasskey } from '@/app/(public)/sign-in/passkey-actions';
import type { PasskeyActions } from '@/components/accounts/form-action';
import type { Visit } from '@/lib/accounts/rules';

/** How a form that wants a fresh factor takes a passkey; null where the account has none. */
export function stepUpOf(visit: Visit | null): PasskeyActions | null {
  return visit?.factors.includes('passkey') ? { challenge: askPasskey, take: confirmByPasskey } : null;
}
