import { askCode } from '@/lib/accounts/ask-code';
import { sendSignInMail } from '@/lib/accounts/jobs';
import { proveEmergencyMailbox } from '@/lib/accounts/prove-mailbox';
import { findProvenMailbox } from '@/lib/accounts/queries';
import type { ProvenMailbox } from '@/lib/accounts/rules';
import { fileEmergency } from '@/lib/emergencies/file-emergency';
import { digest, newId } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/database';
import type { Typed } from '@/lib/requests/schema';
import { goodPages } from './requests';
import { mailOf } from './sign-in';

/** Asks for the code by which somebody without an account files an emergency, and lets the worker's job run. */
export async function askForEmergency(address: string, network = 'loopback') {
  const { browserToken } = await askCode({ address, network, purpose: 'emergency' });
  const attempt = await database().signInAttempt.findUniqueOrThrow({
    where: { browserHash: digest(browserToken) },
  });
  await sendSignInMail(attempt.id);
  return { browserToken, attemptId: attempt.id, mail: (await mailOf(attempt.id))! };
}

/** A mailbox that was proven by the code of its mail. */
export async function aProvenMailbox(
  address = `pat-${newId().slice(0, 8)}@shelbyville-sheriff.example`,
): Promise<ProvenMailbox & { token: string }> {
  const { browserToken, mail } = await askForEmergency(address);
  const { token } = await proveEmergencyMailbox(browserToken, { code: mail.code });
  return { token, ...(await findProvenMailbox(token))! };
}

/** The form of somebody without an account, all of it right for a county of Illinois. */
export function goodIntake(): Typed {
  const { process, contact, identifiers, categories, period } = goodPages('emergency');
  return {
    ...process,
    ...contact,
    identifiers: identifiers.identifiers!,
    ...categories,
    ...period,
    agencyName: 'Shelbyville County Sheriff',
    country: 'US',
    state: 'IL',
    level: 'county',
    agencyType: 'law_enforcement',
    switchboard: '+1 217 555 0170',
  };
}

/** A filed emergency of somebody without an account. */
export async function anUnregisteredEmergency(
  mailbox: ProvenMailbox,
  values: Typed = {},
): Promise<{ id: string; reference: string }> {
  const { reference } = await fileEmergency(mailbox, {
    values: { ...goodIntake(), ...values },
    certified: true,
    asked: true,
    idempotencyKey: newId(),
  });
  const { id } = await database().request.findUniqueOrThrow({ where: { reference } });
  return { id, reference };
}
