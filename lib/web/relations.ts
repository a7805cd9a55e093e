import type { RequestAction } from '@/lib/requests/policy';
import type { Route } from './routes';

/**
 * The routes that are about one request, each with the line of the policy that says whose it may be. The page asks the
 * policy itself; this table is for README's matrix and for the test that tries its cells.
 */
export const RELATIONS: Partial<Record<Route, RequestAction>> = {
  '/requests/drafts/[id]': 'edit',
  '/requests/drafts/[id]/[section]': 'edit',
  '/requests/drafts/[id]/check': 'edit',
  '/requests/drafts/[id]/delete': 'edit',
  '/requests/[reference]': 'view',
  '/requests/[reference]/filed': 'view',
  '/requests/[reference]/answer': 'answer',
  '/requests/[reference]/answer/[code]': 'answer',
  '/requests/[reference]/message': 'message',
  '/requests/[reference]/correct/[section]': 'correct',
  '/requests/[reference]/withdraw': 'withdraw',
  '/requests/[reference]/certify': 'certify',
  '/desk/requests/[reference]': 'view',
  // Each verb's page asks for its own line; this one stands for them.
  '/desk/requests/[reference]/[verb]': 'ask',
  '/desk/requests/[reference]/documents': 'add_scan',
  '/desk/requests/[reference]/message': 'message',
  '/desk/requests/[reference]/call-back': 'record_call_back',
  '/desk/requests/[reference]/signals': 'read_notes',
  '/desk/requests/[reference]/release': 'recommend_release',
  '/desk/instructions/[id]': 'read_instruction',
  '/api/documents/[id]': 'view',
  '/api/receipts/[reference]/[number]': 'view',
  '/api/requests/[reference]/file': 'view',
};
