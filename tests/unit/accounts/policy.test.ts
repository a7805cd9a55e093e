import { describe, expect, test } from 'vitest';
import { ACCOUNT_RULES, type AccountAction, mayInvite, mayWithAccount } from '@/lib/accounts/policy';
import { type Actor, maySignIn, STAFF_ROLES, type StaffRole } from '@/lib/accounts/rules';

const body = { name: '', country: 'US', state: 'IL', level: 'municipal', type: 'law_enforcement' } as const;
const agent = (accountId: string, agencyId: string, more: object = {}): Actor => ({
  ...{ kind: 'agent', accountId, agencyId, name: '', address: '', agency: body },
  ...{ pointOfContact: false, confirmed: true, ...more },
});
const staff = (role: StaffRole): Actor => ({
  ...{ kind: 'staff', accountId: role, name: '', address: '', roles: [role] },
});

const ACTORS: Record<string, Actor> = {
  oneself: agent('dana', 'agency'),
  colleague: agent('lee', 'agency'),
  contact: agent('poc', 'agency', { pointOfContact: true }),
  unconfirmedContact: agent('poc2', 'agency', { pointOfContact: true, confirmed: false }),
  strangersContact: agent('other', 'elsewhere', { pointOfContact: true }),
  ...Object.fromEntries(STAFF_ROLES.map((role) => [role, staff(role)])),
};
const AGENT = { id: 'dana', kind: 'agent', agencyId: 'agency' } as const;
const MEMBER = { id: 'ana', kind: 'staff', agencyId: null } as const;
const everyRole = [...STAFF_ROLES];

const whoMay = (action: AccountAction, account: typeof AGENT | typeof MEMBER) =>
  Object.entries(ACTORS).flatMap(([name, actor]) => (mayWithAccount(actor, action, account) ? [name] : []));

describe('with an agent’s account', () => {
  test.each<[AccountAction, string[]]>([
    ['view', ['contact', ...everyRole]],
    ['confirm', ['contact', 'counsel', 'administrator']],
    ['deactivate', ['contact', 'counsel', 'administrator']],
    ['reopen', ['contact', 'counsel', 'administrator']],
    ['assign_roles', []],
  ])('%s', (action, names) => {
    expect(whoMay(action, AGENT).sort()).toEqual([...names].sort());
  });
});

describe('with an account of staff', () => {
  test.each<[AccountAction, string[]]>([
    ['view', everyRole],
    ['confirm', []],
    ['deactivate', ['administrator']],
    ['reopen', ['administrator']],
    ['assign_roles', ['administrator']],
  ])('%s', (action, names) => {
    expect(whoMay(action, MEMBER).sort()).toEqual([...names].sort());
  });
});

test('nobody does anything of it to the own account', () => {
  const adam = staff('administrator');
  const own = { id: adam.accountId, kind: 'staff', agencyId: null } as const;
  const contact = ACTORS.contact!;
  const hers = { id: contact.accountId, kind: 'agent', agencyId: 'agency' } as const;
  for (const action of Object.keys(ACCOUNT_RULES) as AccountAction[]) {
    expect(mayWithAccount(adam, action, own)).toBe(action === 'view');
    expect(mayWithAccount(contact, action, hers)).toBe(action === 'view');
  }
  expect(STAFF_ROLES.filter((role) => mayInvite(staff(role)))).toEqual(['administrator']);
});

describe('who may sign in', () => {
  const open = { refusedAt: null };
  const refused = { refusedAt: new Date(0) };
  test.each([
    ['agent', 'active', null, 'verified', true],
    ['agent', 'active', null, 'proposed', false],
    ['agent', 'active', null, 'suspended', false],
    ['agent', 'pending', null, 'verified', false],
    ['agent', 'pending', open, 'verified', true],
    ['agent', 'pending', open, 'proposed', true],
    ['agent', 'pending', open, 'suspended', false],
    ['agent', 'pending', refused, 'verified', false],
    ['agent', 'suspended', open, 'verified', false],
    ['agent', 'deactivated', open, 'verified', false],
    ['staff', 'active', null, null, true],
    ['staff', 'suspended', null, null, false],
    ['staff', 'deactivated', null, null, false],
  ])('%s, %s, registration %o, agency %s: %s', (kind, standing, registration, agency, expected) => {
    const account = { kind, standing, registration, agency: agency === null ? null : { standing: agency } };
    expect(maySignIn(account)).toBe(expected);
  });
});
