import { describe, expect, test } from 'vitest';
import type { Actor, StaffRole } from '@/lib/accounts/rules';
import {
  handlerRoles,
  may,
  mayEnter,
  permissionsFor,
  REQUEST_ACTIONS,
  type RequestAction,
  type RequestFacts,
  scopeOf,
  takesCompletion,
  takesCorrections,
} from '@/lib/requests/policy';

const person = { accountId: 'me', name: 'A', address: 'a@b.example' };
const agency = {
  name: 'Agency',
  country: 'US',
  state: 'IL',
  level: 'municipal',
  type: 'law_enforcement',
} as const;
const agent = (more: object = {}): Actor => ({
  ...person,
  kind: 'agent',
  agencyId: 'agency',
  agency,
  pointOfContact: false,
  confirmed: true,
  ...more,
});
const staff = (...roles: StaffRole[]): Actor => ({ ...person, kind: 'staff', roles });

const ACTORS = {
  author: agent(),
  follower: agent({ accountId: 'follower' }),
  colleague: agent({ accountId: 'colleague' }),
  pointOfContact: agent({ accountId: 'poc', pointOfContact: true }),
  otherAgency: agent({ accountId: 'other', agencyId: 'other', pointOfContact: true }),
  analyst: staff('analyst'),
  counsel: staff('counsel'),
  cleared: staff('cleared'),
  trust: staff('trust_and_safety'),
  auditor: staff('auditor'),
  administrator: staff('administrator'),
} as const;
type Who = keyof typeof ACTORS;

const plain: RequestFacts = {
  agentId: 'me',
  agencyId: 'agency',
  kind: 'search_warrant',
  compartment: false,
  followerIds: ['follower'],
  status: 'in_review',
  filed: true,
  certified: true,
  categories: [{ category: 'subscriber', answer: 'allowed' }],
};
const content: RequestFacts = { ...plain, categories: [{ category: 'content', answer: 'allowed' }] };
const reviewed: RequestFacts = { ...plain, categories: [{ category: 'subscriber', answer: 'review' }] };
const draft: RequestFacts = { ...plain, status: 'draft', filed: false, categories: [] };
const expiredDraft: RequestFacts = { ...draft, status: 'expired' };

/** Who may, on a filed request of "me" for allowed subscriber data; everybody else may not. */
const FILED: Record<RequestAction, Who[]> = {
  view: ['author', 'follower', 'pointOfContact', 'analyst', 'counsel', 'cleared', 'trust', 'auditor'],
  edit: ['author'],
  submit: ['author'],
  correct: ['author'],
  certify: ['author'],
  add_scan: [],
  check_deadline: ['analyst', 'counsel'],
  assign: ['analyst', 'counsel'],
  tag: ['analyst', 'counsel'],
  begin: ['analyst', 'counsel'],
  mark: ['analyst', 'counsel'],
  ask: ['analyst', 'counsel'],
  answer: ['author', 'pointOfContact'],
  delay: ['counsel'],
  resume: ['counsel'],
  approve: ['analyst', 'counsel'],
  approve_in_part: ['counsel'],
  fulfil: ['analyst', 'counsel'],
  record_outcomes: ['analyst', 'counsel'],
  decline: ['analyst', 'counsel'],
  withdraw: ['author', 'pointOfContact'],
  expire: [],
  reopen: ['counsel'],
  record_call_back: ['analyst', 'counsel'],
  settle_signal: ['analyst', 'counsel', 'trust'],
  recommend_release: [],
  release: [],
  read_instruction: ['counsel', 'trust', 'auditor'],
  settle_instruction: ['counsel', 'trust'],
  lift_instruction: ['counsel'],
  supersede: ['analyst', 'counsel'],
  message: ['author', 'pointOfContact', 'analyst', 'counsel'],
  read_notes: ['analyst', 'counsel', 'cleared', 'trust', 'auditor'],
  write_note: ['analyst', 'counsel'],
  read_history: ['analyst', 'counsel', 'cleared', 'trust', 'auditor'],
};

const cells = (Object.keys(ACTORS) as Who[]).flatMap((who) =>
  REQUEST_ACTIONS.map((action) => ({ who, action })),
);

describe('the policy on a filed request', () => {
  test('has a cell for every role and action', () => {
    expect(cells).toHaveLength(Object.keys(ACTORS).length * Object.keys(FILED).length);
  });

  test.each(cells)('$who, $action', ({ who, action }) => {
    expect(may(ACTORS[who], action, plain)).toBe(FILED[action].includes(who));
    expect(permissionsFor(ACTORS[who], plain)[action]).toBe(FILED[action].includes(who));
  });
});

describe('the policy on a draft, also one that expired', () => {
  const own: RequestAction[] = ['view', 'edit', 'submit'];

  test.each(cells)('$who, $action', ({ who, action }) => {
    for (const request of [draft, expiredDraft]) {
      expect(may(ACTORS[who], action, request)).toBe(who === 'author' && own.includes(action));
    }
  });
});

describe('the policy on a request that staff entered and nobody certified', () => {
  const entered: RequestFacts = { ...plain, agentId: null, certified: false };

  test.each(Object.keys(ACTORS) as Who[])('%s', (who) => {
    const mayAdd = who === 'analyst' || who === 'counsel';
    expect(may(ACTORS[who], 'add_scan', entered)).toBe(mayAdd);
    expect(may(ACTORS[who], 'certify', entered)).toBe(false);
    expect(may(ACTORS[who], 'certify', { ...entered, agentId: 'me' })).toBe(who === 'author');
    expect(mayEnter(ACTORS[who], false)).toBe(mayAdd);
    expect(mayEnter(ACTORS[who], true)).toBe(who === 'cleared');
  });

  test('takes corrections until it is certified or closed', () => {
    expect(takesCorrections(entered)).toBe(true);
    expect(takesCompletion({ ...entered, status: 'approved' })).toBe(true);
    expect(takesCompletion({ ...entered, status: 'declined' })).toBe(false);
    expect(takesCompletion({ ...entered, certified: true })).toBe(false);
    expect(takesCorrections({ ...entered, certified: true })).toBe(false);
    expect(takesCompletion(draft)).toBe(false);
  });
});

describe('the policy in the compartment', () => {
  const letter: RequestFacts = { ...plain, kind: 'national_security_letter', compartment: true };
  const AUTHOR: RequestAction[] = [
    'view',
    'edit',
    'submit',
    'correct',
    'certify',
    'answer',
    'withdraw',
    'message',
  ];
  // An emergency is outside the compartment, and nothing else is released.
  const NOBODY: RequestAction[] = ['expire', 'add_scan', 'recommend_release', 'release'];
  const CLEARED = REQUEST_ACTIONS.filter(
    (action) =>
      !NOBODY.includes(action) && (!AUTHOR.includes(action) || ['view', 'message'].includes(action)),
  );

  test.each(cells)('$who, $action', ({ who, action }) => {
    const expected =
      (who === 'author' && AUTHOR.includes(action)) || (who === 'cleared' && CLEARED.includes(action));
    expect(may(ACTORS[who], action, letter)).toBe(expected);
    // Whatever the matrix says, nobody else comes in; nor by being named to follow, nor by another role beside.
    expect(may(ACTORS[who], action, { ...letter, categories: [] })).toBe(expected);
  });

  test('another role beside the clearance changes nothing', () => {
    const everything = staff('analyst', 'counsel', 'trust_and_safety', 'auditor', 'administrator');
    expect(REQUEST_ACTIONS.filter((action) => may(everything, action, letter))).toEqual([]);
    const both = staff('cleared', 'counsel');
    expect(REQUEST_ACTIONS.filter((action) => may(both, action, letter))).toEqual(CLEARED);
  });

  test('a reference without an agent is the cleared’s alone', () => {
    const fisa = { ...letter, kind: 'fisa_order', agentId: null, certified: false };
    for (const who of Object.keys(ACTORS) as Who[]) {
      expect(may(ACTORS[who], 'view', fisa)).toBe(who === 'cleared');
      expect(may(ACTORS[who], 'add_scan', fisa)).toBe(false);
    }
  });

  test('those who handle it are the cleared', () => {
    expect(handlerRoles(true)).toEqual(['cleared']);
    expect(handlerRoles(false)).toEqual(['analyst', 'counsel']);
  });
});

describe('the policy on an emergency', () => {
  const urgent: RequestFacts = {
    ...plain,
    kind: 'emergency',
    categories: [{ category: 'subscriber', answer: 'discretionary' }],
  };

  test('is never approved but by a release, which analysts and counsel prepare and counsel decides', () => {
    const who = (action: RequestAction) =>
      (Object.keys(ACTORS) as Who[]).filter((each) => may(ACTORS[each], action, urgent));
    expect(who('approve')).toEqual([]);
    expect(who('approve_in_part')).toEqual([]);
    expect(who('record_call_back')).toEqual(['analyst', 'counsel']);
    expect(who('recommend_release')).toEqual(['analyst', 'counsel']);
    expect(who('release')).toEqual(['counsel']);
  });
});

describe('what is for counsel alone', () => {
  test.each(['approve', 'decline'] as const)(
    '%s of content, or where the matrix asks for review',
    (action) => {
      for (const request of [content, reviewed]) {
        expect(may(ACTORS.analyst, action, request)).toBe(false);
        expect(may(ACTORS.counsel, action, request)).toBe(true);
      }
    },
  );

  test('every approval, where the company reserves them', () => {
    const reserved: RequestFacts = { ...plain, approvalsReserved: true };
    const approvers = (Object.keys(ACTORS) as Who[]).filter((who) => may(ACTORS[who], 'approve', reserved));
    expect(approvers).toEqual(['counsel']);
    expect(may(ACTORS.analyst, 'decline', reserved)).toBe(true);
    const letter = { ...reserved, kind: 'national_security_letter', compartment: true };
    expect(may(ACTORS.cleared, 'approve', letter)).toBe(true);
  });

  test('a request without categories is not plain', () => {
    expect(may(ACTORS.analyst, 'approve', { ...plain, categories: [] })).toBe(false);
  });
});

describe('an agent whom nobody has confirmed', () => {
  const waiting = agent({ confirmed: false });
  const draft: RequestFacts = { ...plain, filed: false, status: 'draft', certified: false };

  test('files emergencies alone', () => {
    expect(may(waiting, 'submit', draft)).toBe(false);
    expect(may(waiting, 'certify', plain)).toBe(false);
    expect(may(waiting, 'submit', { ...draft, kind: 'emergency' })).toBe(true);
  });

  test('sees and answers the own requests, and follows none', () => {
    expect(may(waiting, 'answer', plain)).toBe(true);
    const follower = agent({ accountId: 'follower', confirmed: false });
    expect(may(follower, 'view', plain)).toBe(false);
    expect(scopeOf(follower)).toMatchObject({ reach: 'own', follows: false });
  });
});

describe('the scope of lists', () => {
  test.each([
    ['author', 'own'],
    ['colleague', 'own'],
    ['follower', 'own'],
    ['pointOfContact', 'agency'],
    ['analyst', 'desk'],
    ['counsel', 'desk'],
    ['cleared', 'desk'],
    ['trust', 'desk'],
    ['auditor', 'desk'],
    ['administrator', 'nothing'],
  ] as const)('%s reaches %s', (who, reach) => {
    expect(scopeOf(ACTORS[who]).reach).toBe(reach);
  });

  test('is cleared for the cleared alone', () => {
    const cleared = (Object.keys(ACTORS) as Who[]).filter((who) => {
      const scope = scopeOf(ACTORS[who]);
      return scope.reach === 'desk' && scope.cleared;
    });
    expect(cleared).toEqual(['cleared']);
  });
});
