import { appendEvent } from '@/lib/audit/append-event';
import { canonicalAddress } from '@/lib/law/address';
import { now } from '@/lib/platform/clock';
import { newId, randomToken } from '@/lib/platform/crypto';
import { inTransaction, type Tx } from '@/lib/platform/database';
import type { ProviderAnswer } from '@/lib/platform/identity-provider';
import { openSession } from './open-session';
import { findVisit } from './queries';
import { raiseSession } from './raise-session';
import type { Place, ProviderFault, StaffRole } from './rules';

/** Whoever the provider vouches for, and does not come in. */
export class NotLetIn extends Error {
  constructor(readonly why: ProviderFault) {
    super(`not let in by the identity provider: ${why}`);
    this.name = 'NotLetIn';
  }
}

type Browser = Place & { replaces: string | null };

/**
 * Signs in a staff member whom the company's identity provider vouches for. The account is found by the provider's own
 * name for them and never by an address it claims; whoever is new and has a role there gets one. Roles follow the
 * provider at each sign-in. Where no second factor was given there, it is asked for here.
 * @param roles those that the provider's groups bring
 * @returns the token for the session cookie, and whether both factors were given
 * @throws NotLetIn
 */
export async function signInStaff(
  answer: ProviderAnswer,
  roles: StaffRole[],
  browser: Browser,
): Promise<{ token: string; whole: boolean }> {
  if (roles.length === 0) throw new NotLetIn('role');
  const accountId = await inTransaction(async (tx) => {
    const { issuer, subject } = answer;
    const known = await tx.staffIdentity.findUnique({ where: { issuer_subject: { issuer, subject } } });
    const id = known?.accountId ?? (await newStaff(tx, answer, roles));
    if (known) await followRoles(tx, id, roles);
    return id;
  });
  const token = randomToken();
  await openSession({ accountId, token, by: 'provider', ...browser });
  const visit = await findVisit(token);
  if (!visit) throw new NotLetIn('closed');
  if (!answer.secondFactor || visit.locked) return { token, whole: false };
  const raised = randomToken();
  await inTransaction(async (tx) => {
    const at = new Date(Math.min(answer.authenticatedAt.getTime(), now().getTime()));
    await raiseSession(tx, visit, raised, at);
    await tx.account.update({ where: { id: accountId }, data: { lastSignInAt: now() } });
    const actor = { accountId, kind: 'staff' } as const;
    await appendEvent(tx, { actor, act: 'account.signed_in', data: { by: 'provider' } });
  });
  return { token: raised, whole: true };
}

/** An account for somebody the provider has just named for the first time. */
async function newStaff(tx: Tx, answer: ProviderAnswer, roles: StaffRole[]): Promise<string> {
  const found = answer.email && answer.emailVerified ? canonicalAddress(answer.email) : null;
  if (!found?.ok) throw new NotLetIn('address');
  const id = newId();
  const name = (answer.name ?? found.address).slice(0, 200);
  const row = { id, address: found.address, name, kind: 'staff', roles, standing: 'active' } as const;
  const { count } = await tx.account.createMany({
    data: [{ ...row, roles: [...roles], createdAt: now() }],
    skipDuplicates: true,
  });
  if (count === 0) throw new NotLetIn('taken');
  await tx.staffIdentity.create({
    data: { issuer: answer.issuer, subject: answer.subject, accountId: id, createdAt: now() },
  });
  await appendEvent(tx, { actor: 'system', act: 'account.created', data: { accountId: id, roles } });
  return id;
}

/** Gives an account the roles that the provider names now; the last administrator stays one. */
async function followRoles(tx: Tx, accountId: string, roles: StaffRole[]): Promise<void> {
  // Administrators stand in line here, so that two do not stop being one at once.
  await tx.$queryRaw`select 1 from account where 'administrator' = any(roles) or id = ${accountId}::uuid order by id for update`;
  const account = await tx.account.findUniqueOrThrow({ where: { id: accountId } });
  if (account.kind !== 'staff' || account.standing !== 'active') throw new NotLetIn('closed');
  const others = await tx.account.count({
    where: { id: { not: accountId }, kind: 'staff', standing: 'active', roles: { has: 'administrator' } },
  });
  const stays = account.roles.includes('administrator') && others === 0 && !roles.includes('administrator');
  const next: StaffRole[] = stays ? [...roles, 'administrator'] : roles;
  if (next.length === account.roles.length && next.every((role) => account.roles.includes(role))) return;
  await tx.account.update({ where: { id: accountId }, data: { roles: next } });
  await appendEvent(tx, {
    actor: 'system',
    act: 'account.roles_followed',
    data: { accountId, before: account.roles, after: next },
  });
}
