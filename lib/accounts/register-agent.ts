import { checkDomain } from '@/lib/agencies/check-domain';
import { lockDomains, proposeAgency } from '@/lib/agencies/propose-agency';
import { agencyOfDomain } from '@/lib/agencies/queries';
import { domainOf } from '@/lib/agencies/rules';
import { tellOpeners } from '@/lib/agencies/tell-people';
import { appendEvent } from '@/lib/audit/append-event';
import { now } from '@/lib/platform/clock';
import { digest, fingerprint, newId, randomToken, seal } from '@/lib/platform/crypto';
import { inTransaction, type Tx } from '@/lib/platform/database';
import { Refusal } from '@/lib/platform/refusal';
import { currentCompany } from '@/lib/settings/queries';
import { limitTries, registrationsOf } from './limit-tries';
import { CODE_LIMITS, isWaiting, minutesAfter } from './rules';
import type { claimedBody, Particulars, Registering } from './schema';
import { tellStep } from './tell-step';

type Asking = Registering & {
  /** The body that they say is theirs, where nobody has registered its domain. */
  agency?: ReturnType<typeof claimedBody>;
};

/**
 * Makes the account of somebody who proved a mailbox at an agency's domain. It waits: the agency's point of contact, or
 * staff where there is none, say whether this is one of its people. Where nobody has registered the domain, the agency
 * that they name is proposed, and two people have to open it first. The proof is exchanged for the ticket of a sign-in,
 * so that the second factor is set up next; it works once.
 * @param registerToken the cookie that stands for the proven mailbox
 * @param from the mailbox, and where it registers from, as `networkOf` gives it
 * @returns the ticket for `startSession`
 * @throws TooMany where mailbox or network registered too often; Refusal where the mailbox has an account, its domain
 *   cannot be an agency's, or the agency is to be named
 */
export async function registerAgent(
  registerToken: string,
  { address, network }: { address: string; network: string },
  asking: Asking,
): Promise<{ ticket: string; address: string }> {
  await limitTries(registrationsOf(address, network));
  const company = await currentCompany();
  const ticket = randomToken();
  const at = now();
  await inTransaction(async (tx) => {
    // Two windows of one mailbox stand in line here.
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${fingerprint('address', address)}, 1))`;
    const before = await tx.account.findUnique({ where: { address }, include: { registration: true } });
    refuseTaken(before);
    // Two colleagues of a new agency stand in line too: the second joins what the first named.
    await lockDomains(tx);
    const known = await agencyOfDomain(domainOf(address), tx);
    if (known?.standing === 'suspended') throw new Refusal({ field: null, message: NOT_NOW });
    const agencyId = known?.id ?? (await propose(tx, address, asking));
    const id = before?.id ?? newId();
    const { name, title, phone, badge, supervisor, supervisorPhone } = asking;
    const said = { name, title, phone, agencyId };
    await tx.account.upsert({
      where: { address },
      create: { id, address, kind: 'agent', standing: 'pending', createdAt: at, ...said },
      update: said,
    });
    if (!known) await tx.agency.update({ where: { id: agencyId }, data: { proposedById: id } });
    const particulars = await sealed(id, { badge, supervisor, supervisorPhone });
    await tx.registration.upsert({
      where: { accountId: id },
      create: { accountId: id, agencyId, particulars, createdAt: at },
      update: { agencyId, particulars, createdAt: at, refusedAt: null },
    });
    await exchange(tx, registerToken, { id, address }, ticket);
    // Of an agency that is new its check comes first.
    if (!known) await tellOpeners(tx, { occasion: 'proposed', agencyId, cause: agencyId, by: id, company });
    await tellStep(tx, 'asked', { id, address, kind: 'agent', agencyId }, company);
    const actor = { accountId: id, kind: 'agent' } as const;
    if (!known) await appendEvent(tx, { actor, act: 'agency.proposed', data: { agencyId } });
    await appendEvent(tx, { actor, act: 'account.registered', data: { accountId: id, agencyId } });
  });
  return { ticket, address };
}

/** To whoever registers for an agency that is suspended. */
export const NOT_NOW =
  'Your agency cannot register agents here at present: ask its point of contact, or call us.';
const HAS_ACCOUNT =
  'This mailbox has an account already: sign in with it. If it was closed, ask your agency’s point of contact.';
const NAME_IT = 'Nobody has registered this domain: load the page again, and say which agency it is.';

/** Who registered before and was refused may ask anew; so may somebody who filed an emergency without an account. */
function refuseTaken(
  before: { kind: string; standing: string; registration: { refusedAt: Date | null } | null } | null,
): void {
  if (!before || (before.kind === 'agent' && before.standing === 'pending' && !isWaiting(before))) return;
  throw new Refusal({ field: null, message: HAS_ACCOUNT });
}

/** The body as it was named, with the domain of the mailbox. Free mail proves no agency. */
async function propose(tx: Tx, address: string, { agency }: Asking): Promise<string> {
  const checked = checkDomain(domainOf(address));
  if (!checked.ok) throw new Refusal({ field: null, message: checked.message });
  if (!agency) throw new Refusal({ field: null, message: NAME_IT });
  const { id } = await proposeAgency(tx, { ...agency, domains: [checked.value] });
  return id;
}

function sealed(id: string, particulars: Particulars) {
  return seal(JSON.stringify(particulars), { use: 'registration.particulars', id });
}

/** Of two posts with one proof the second finds it gone; the proof of one mailbox is none of another. */
async function exchange(
  tx: Tx,
  registerToken: string,
  { id, address }: { id: string; address: string },
  ticket: string,
): Promise<void> {
  const { count } = await tx.signInAttempt.updateMany({
    where: {
      tokenHash: digest(registerToken),
      addressHash: fingerprint('address', address),
      purpose: 'register',
      usedAt: { not: null },
      expiresAt: { gt: now() },
    },
    data: {
      purpose: 'sign_in',
      accountId: id,
      codeHash: null,
      tokenHash: digest(ticket),
      usedAt: null,
      expiresAt: minutesAfter(now(), CODE_LIMITS.minutes),
    },
  });
  if (count === 0)
    throw new Refusal({
      field: null,
      message:
        'The proof of your mailbox is over: confirm it again in another tab, then press the button again.',
    });
}
