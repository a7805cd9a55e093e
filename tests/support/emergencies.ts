import { askCode } from '@/lib/accounts/ask-code';
import { sendSignInMail } from '@/lib/accounts/jobs';
import { proveStrangersMailbox } from '@/lib/accounts/prove-mailbox';
import { findProvenMailbox } from '@/lib/accounts/queries';
import type { ProvenMailbox, StaffActor } from '@/lib/accounts/rules';
import { fileEmergency } from '@/lib/emergencies/file-emergency';
import { recommendRelease } from '@/lib/emergencies/recommend-release';
import type { ReleaseScope } from '@/lib/emergencies/rules';
import { digest, newId } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/database';
import type { Typed } from '@/lib/requests/schema';
import { recordCallBack } from '@/lib/signals/record-call-back';
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
  const { token } = await proveStrangersMailbox(browserToken, { code: mail.code }, 'emergency');
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

/** The agency was called back on its directory number and confirms the request. */
export async function aConfirmedCall(actor: StaffActor, reference: string): Promise<void> {
  await recordCallBack(actor, {
    reference,
    verdict: 'confirmed',
    account: 'The watch commander knows of it.',
  });
}

/** A release that waits for counsel, after a call-back. Out: its id. */
export async function aRecommendedRelease(
  actor: StaffActor,
  reference: string,
  scope: ReleaseScope,
): Promise<string> {
  await aConfirmedCall(actor, reference);
  return recommendRelease(actor, {
    reference,
    scope,
    why: 'A life is at stake.',
    relates: 'It leads to the door.',
  });
}
