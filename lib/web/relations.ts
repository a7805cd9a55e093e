import { type AccountAction, type AccountFacts, mayWithAccount } from '@/lib/accounts/policy';
import type { Actor } from '@/lib/accounts/rules';
import { may, type RequestAction, type RequestFacts } from '@/lib/requests/policy';
import type { Route } from './routes';

/** Whose the thing is that a page or an action is about: the line of a policy that says so, or `own` for one's own alone. */
export type Relation = { rule?: RequestAction; account?: AccountAction; own?: true };

/** What a page or an action is about, with what the policies know of it. */
export type Thing = { request: RequestFacts } | { account: AccountFacts } | { ownerId: string };

/** Whether somebody whom the row lets in may have this thing. */
export function mayHave(actor: Actor, { rule, account, own }: Relation, thing: Thing): boolean {
  if (rule && 'request' in thing) return may(actor, rule, thing.request);
  if (account && 'account' in thing) return mayWithAccount(actor, account, thing.account);
  return own && 'ownerId' in thing ? actor.accountId === thing.ownerId : true;
}

/**
 * The routes that are about one request, one account or one thing of one's own. The page asks the policy itself; this
 * table is for README's matrix and for the test that tries its cells.
 */
export const RELATIONS: Partial<Record<Route, Relation>> = {
  '/requests/drafts/[id]': { rule: 'edit' },
  '/requests/drafts/[id]/[section]': { rule: 'edit' },
  '/requests/drafts/[id]/check': { rule: 'edit' },
  '/requests/drafts/[id]/delete': { rule: 'edit' },
  '/requests/[reference]': { rule: 'view' },
  '/requests/[reference]/filed': { rule: 'view' },
  '/requests/[reference]/answer': { rule: 'answer' },
  '/requests/[reference]/answer/[code]': { rule: 'answer' },
  '/requests/[reference]/message': { rule: 'message' },
  '/requests/[reference]/correct/[section]': { rule: 'correct' },
  '/requests/[reference]/withdraw': { rule: 'withdraw' },
  '/requests/[reference]/certify': { rule: 'certify' },
  '/desk/requests/[reference]': { rule: 'view' },
  // Each verb's page asks for its own line; this one stands for them.
  '/desk/requests/[reference]/[verb]': { rule: 'ask' },
  '/desk/requests/[reference]/documents': { rule: 'add_scan' },
  '/desk/requests/[reference]/message': { rule: 'message' },
  '/desk/requests/[reference]/call-back': { rule: 'record_call_back' },
  '/desk/requests/[reference]/signals': { rule: 'read_notes' },
  '/desk/requests/[reference]/release': { rule: 'recommend_release' },
  '/desk/instructions/[id]': { rule: 'read_instruction' },
  '/api/documents/[id]': { rule: 'view' },
  '/api/receipts/[reference]/[number]': { rule: 'view' },
  '/api/requests/[reference]/file': { rule: 'view' },
  '/requests/agents/[id]': { account: 'view' },
  '/requests/agents/[id]/leave': { account: 'deactivate' },
  '/desk/accounts/[id]': { account: 'view' },
  '/desk/accounts/[id]/leave': { account: 'deactivate' },
  '/account/factors/[id]': { own: true },
};
