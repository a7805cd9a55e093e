import { describe, expect, test } from 'vitest';
import { askLift, liftSuspension } from '@/lib/accounts/lift-suspension';
import { findSignInAccount } from '@/lib/accounts/queries';
import { reopenAccount } from '@/lib/accounts/reopen-account';
import { suspendParty } from '@/lib/accounts/suspend-party';
import { newId } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/database';
import { NotFound } from '@/lib/platform/refusal';
import { assignRequest } from '@/lib/requests/assign-request';
import { closeAccount, countOpenOf } from '@/lib/requests/close-account';
import { findRequest } from '@/lib/requests/queries';
import { startRequest } from '@/lib/requests/start-request';
import { withdrawRequest } from '@/lib/requests/withdraw-request';
import { readVisit } from '@/lib/web/auth';
import { anAgency, anAgent, aStaffMember, FEDERAL } from '@/tests/support/people';
import { aRegisteredAgent, subjectsTo } from '@/tests/support/registrations';
import { aFiledRequest } from '@/tests/support/requests';
import { enrolled, signIn } from '@/tests/support/sign-in';

async function aDepartment(place = {}) {
  const agency = await anAgency(place);
  const contact = await anAgent({ agency, pointOfContact: true });
  return { agency, contact, dana: await anAgent({ agency }), sam: await anAgent({ agency }) };
}

describe('an agent leaves', () => {
  test('signed out at once; open requests are a colleague’s, closed ones and drafts stay', async () => {
    const { contact, dana, sam } = await aDepartment();
    const { token } = await signIn(dana.address, await enrolled(dana.accountId));
    const open = await aFiledRequest(dana);
    const over = await aFiledRequest(dana);
    await withdrawRequest(dana, { reference: over.reference, reason: 'Served twice.' });
    const draft = await startRequest(dana, { kind: 'search_warrant', idempotencyKey: newId() });
    expect(await countOpenOf(dana.accountId)).toBe(1);
    await expect(closeAccount(contact, dana.accountId, null)).rejects.toThrow(/who takes over/);
    await closeAccount(contact, dana.accountId, sam.accountId);

    expect(await readVisit(token)).toBeNull();
    expect(await findSignInAccount(dana.address)).toBeNull();
    expect(await findRequest(sam, open.reference)).toMatchObject({ agentId: sam.accountId });
    expect(await findRequest(sam, over.reference)).toBeNull();
    expect(await findRequest(contact, over.reference)).toMatchObject({ agentId: dana.accountId });
    expect(await database().request.findUnique({ where: { id: draft } })).toMatchObject({
      agentId: dana.accountId,
    });
    expect(await subjectsTo(sam.address)).toContain('Requests were handed over to you');
    expect(await subjectsTo(dana.address)).toContain('Your account was closed');
    expect(await subjectsTo(contact.address)).toContain('An account of your agency was closed');
  });

  test('by the word of the point of contact, counsel or administrators alone, to a colleague alone', async () => {
    const { contact, dana, sam } = await aDepartment();
    await aFiledRequest(dana);
    const stranger = await anAgent({ pointOfContact: true });
    for (const actor of [dana, sam, stranger, await aStaffMember('analyst'), await aStaffMember('auditor')])
      await expect(closeAccount(actor, dana.accountId, sam.accountId)).rejects.toThrow(NotFound);
    await expect(closeAccount(contact, contact.accountId, sam.accountId)).rejects.toThrow(NotFound);
    for (const heir of [stranger.accountId, dana.accountId])
      await expect(closeAccount(contact, dana.accountId, heir)).rejects.toThrow(/who takes over/);
    await closeAccount(await aStaffMember('counsel'), dana.accountId, sam.accountId);
  });

  test('of the compartment nothing is handed over or told but to the cleared', async () => {
    const { contact, dana, sam } = await aDepartment(FEDERAL);
    const clara = await aStaffMember('cleared');
    const sealed = await aFiledRequest(dana, { kind: 'national_security_letter' });
    expect(await countOpenOf(dana.accountId)).toBe(0);
    await closeAccount(contact, dana.accountId, null);
    expect(await findRequest(sam, sealed.reference)).toBeNull();
    expect(await database().request.findUnique({ where: { id: sealed.id } })).toMatchObject({
      agentId: dana.accountId,
    });
    expect(await subjectsTo(clara.address)).toContain('Something waits for you in the portal');
    expect(await subjectsTo(contact.address)).toEqual(['An account of your agency was closed']);
  });

  test('and is let in again where it was a mistake', async () => {
    const { contact, dana } = await aDepartment();
    await closeAccount(contact, dana.accountId, null);
    await reopenAccount(contact, dana.accountId);
    expect(await findSignInAccount(dana.address)).toMatchObject({ id: dana.accountId });
    await expect(reopenAccount(dana, dana.accountId)).rejects.toThrow(NotFound);
  });
});

describe('closing and opening again', () => {
  const standingOf = async (id: string) =>
    (await database().account.findUniqueOrThrow({ where: { id } })).standing;

  test('is no way around a suspension, also of one that was closed before', async () => {
    const { contact, dana } = await aDepartment();
    const [cole, adam] = [await aStaffMember('counsel'), await aStaffMember('administrator')];
    const party = { accountId: dana.accountId };
    const { id } = await suspendParty(cole, { party, reason: 'Denied by the chief.' });
    await expect(closeAccount(contact, dana.accountId, null)).rejects.toThrow(/is suspended/);
    const closed = () =>
      database().account.update({ where: { id: dana.accountId }, data: { standing: 'deactivated' } });
    await closed();
    await reopenAccount(contact, dana.accountId);
    expect(await standingOf(dana.accountId)).toBe('suspended');
    await closed();
    await askLift(cole, { id, reason: 'A mistake.' });
    const { visit } = await signIn(adam.address, await enrolled(adam.accountId));
    await liftSuspension(adam, visit, id);
    expect(await standingOf(dana.accountId)).toBe('deactivated');
  });

  test('is no way around the confirmation: who waits is refused, and does not leave', async () => {
    const { agency, contact } = await aDepartment();
    const kim = await aRegisteredAgent(`kim.park@${agency.domain}`);
    await expect(closeAccount(contact, kim.accountId, null)).rejects.toThrow(/was not confirmed/);
    // Closed by an earlier release, which took anybody.
    await database().account.update({ where: { id: kim.accountId }, data: { standing: 'deactivated' } });
    await reopenAccount(contact, kim.accountId);
    expect(await standingOf(kim.accountId)).toBe('pending');
  });
});

describe('a member of staff leaves', () => {
  test('what they had goes back to the queue; administrators alone close accounts of staff', async () => {
    const adam = await aStaffMember('administrator');
    const [ana, cole] = [await aStaffMember('analyst'), await aStaffMember('counsel')];
    const { reference } = await aFiledRequest(await anAgent());
    await assignRequest(cole, { reference, assigneeId: ana.accountId });
    await expect(closeAccount(cole, ana.accountId, null)).rejects.toThrow(NotFound);
    await closeAccount(adam, ana.accountId, null);
    expect(await findRequest(cole, reference)).toMatchObject({ assigneeId: null });
    expect(await findSignInAccount(ana.address)).toBeNull();
    expect(await subjectsTo(ana.address)).toEqual(['Your account was closed']);
  });
});
