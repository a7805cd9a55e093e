import { appendEvent } from '@/lib/audit/append-event';
import type { AuditAct } from '@/lib/audit/events';
import { now } from '@/lib/platform/clock';
import { inTransaction, type Tx } from '@/lib/platform/database';
import { NotFound, Refusal } from '@/lib/platform/refusal';
import { currentCompany } from '@/lib/settings/queries';
import type { Occasion } from './emails';
import { mayWithAccount } from './policy';
import { type Actor, isWaiting } from './rules';
import { tellStep } from './tell-step';

/**
 * Says that somebody is one of the agency's people. From then on they file everything; what they filed meanwhile can be
 * approved. The agency has to be open: else the confirmation would stand before the check of two people.
 * @throws NotFound for whoever may not; Refusal where the account does not wait, or the agency is not verified
 */
export async function confirmAgent(actor: Actor, id: string): Promise<void> {
  await decide(actor, id, 'account.confirmed', async (tx, account) => {
    if (account.standing === 'active') return false;
    if (!isWaiting(account)) throw new Refusal({ field: null, message: NOT_WAITING });
    if (account.agency?.standing !== 'verified') throw new Refusal({ field: null, message: NOT_OPEN });
    await tx.account.update({
      where: { id },
      data: { standing: 'active', confirmedAt: now(), confirmedById: actor.accountId },
    });
    return true;
  });
}

/**
 * Takes a confirmation back that was wrong: the account waits again, and what it filed is not approved meanwhile. It
 * stays signed in, for it may file an emergency; whoever must not is suspended.
 * @throws NotFound; Refusal where there is no confirmation to take back
 */
export async function undoConfirmation(actor: Actor, id: string): Promise<void> {
  await decide(actor, id, 'account.confirmation_undone', async (tx, account) => {
    if (account.standing === 'pending') return false;
    if (account.standing !== 'active' || !account.registration)
      throw new Refusal({ field: null, message: NOTHING_TO_UNDO });
    await tx.account.update({
      where: { id },
      data: {
        standing: 'pending',
        confirmedAt: null,
        confirmedById: null,
        pointOfContact: false,
        // What a call found of them is in doubt as well: the next approval waits for another.
        vouchedAt: null,
      },
    });
    return true;
  });
}

/**
 * Says that somebody is not one of the agency's people. Their sessions end, and they can register again.
 * @throws NotFound; Refusal where the account does not wait
 */
export async function refuseRegistration(actor: Actor, id: string): Promise<void> {
  await decide(actor, id, 'account.registration_refused', async (tx, account) => {
    if (account.registration?.refusedAt) return false;
    if (!isWaiting(account)) throw new Refusal({ field: null, message: NOT_WAITING });
    await tx.registration.update({ where: { accountId: id }, data: { refusedAt: now() } });
    await tx.account.update({ where: { id }, data: { vouchedAt: null } });
    await tx.session.deleteMany({ where: { accountId: id } });
    return true;
  });
}

const NOT_WAITING = 'This account does not wait for a confirmation any more: load the page again.';
const NOT_OPEN =
  'The agency itself is not open yet: two people check and open it in the registry first, then its agents are confirmed.';
const NOTHING_TO_UNDO =
  'There is no confirmation to take back: this account is not active, or did not register here.';

const WITH_AGENCY = {
  agency: { select: { standing: true } },
  registration: { select: { refusedAt: true } },
} as const;

type Account = NonNullable<Awaited<ReturnType<typeof locked>>>;

async function locked(tx: Tx, id: string) {
  // Two who decide at once stand in line here, so that the second reads what the first did.
  await tx.$queryRaw`select 1 from account where id = ${id}::uuid for update`;
  return tx.account.findUnique({ where: { id }, include: WITH_AGENCY });
}

const OCCASIONS: Partial<Record<AuditAct, Occasion>> = {
  'account.confirmed': 'confirmed',
  'account.confirmation_undone': 'undone',
  'account.registration_refused': 'refused',
};

/** One decision: change, mails to the person and to the agency's point of contact, entry; nothing where it stands so. */
async function decide(
  actor: Actor,
  id: string,
  act: AuditAct,
  change: (tx: Tx, account: Account) => Promise<boolean>,
): Promise<void> {
  const company = await currentCompany();
  await inTransaction(async (tx) => {
    const account = await locked(tx, id);
    if (!account || !mayWithAccount(actor, 'confirm', account)) throw new NotFound();
    if (!(await change(tx, account))) return;
    const { agencyId } = account;
    await tellStep(tx, OCCASIONS[act]!, account, company);
    await appendEvent(tx, {
      actor: { accountId: actor.accountId, kind: actor.kind },
      act,
      data: { accountId: id, agencyId },
    });
  });
}
