import { describe, expect, test } from 'vitest';
import type { Actor, StaffRole } from '@/lib/accounts/rules';
import {
  may,
  permissionsFor,
  REQUEST_ACTIONS,
  type RequestAction,
  type RequestFacts,
  scopeOf,
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
  ...more,
});
const staff = (...roles: StaffRole[]): Actor => ({ ...person, kind: 'staff', roles });

const ACTORS = {
  author: agent(),
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
  status: 'in_review',
  filed: true,
  categories: [{ category: 'subscriber', answer: 'allowed' }],
};
const content: RequestFacts = { ...plain, categories: [{ category: 'content', answer: 'allowed' }] };
const reviewed: RequestFacts = { ...plain, categories: [{ category: 'subscriber', answer: 'review' }] };
const draft: RequestFacts = { ...plain, status: 'draft', filed: false, categories: [] };
const expiredDraft: RequestFacts = { ...draft, status: 'expired' };

/** Who may, on a filed request of "me" for allowed subscriber data; everybody else may not. */
const FILED: Record<RequestAction, Who[]> = {
  view: ['author', 'pointOfContact', 'analyst', 'counsel', 'cleared', 'trust', 'auditor'],
  edit: ['author'],
  submit: ['author'],
  assign: ['analyst', 'counsel'],
  begin: ['analyst', 'counsel'],
  ask: ['analyst', 'counsel'],
  answer: ['author', 'pointOfContact'],
  delay: ['counsel'],
  resume: ['counsel'],
  approve: ['analyst', 'counsel'],
  fulfil: ['analyst', 'counsel'],
  record_outcomes: ['analyst', 'counsel'],
  decline: ['analyst', 'counsel'],
  withdraw: ['author', 'pointOfContact'],
  expire: [],
  reopen: ['counsel'],
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

  test('a request without categories is not plain', () => {
    expect(may(ACTORS.analyst, 'approve', { ...plain, categories: [] })).toBe(false);
  });
});

describe('the scope of lists', () => {
  test.each([
    ['author', 'own'],
    ['colleague', 'own'],
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
});
