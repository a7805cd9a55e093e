import { type AccountFacts, isContact, mayWithAccount } from '@/lib/accounts/policy';
import type { Actor } from '@/lib/accounts/rules';
import { may, type RequestFacts } from '@/lib/requests/policy';
import { ACTIONS, type ActionAccess, type ActionName } from '@/lib/web/action-access';
import { RELATIONS, type Relation } from '@/lib/web/relations';
import { ROUTES, type Route, type RouteAccess } from '@/lib/web/routes';
import { CONTENT, PEOPLE, PLAIN, SEALED, UNCERTIFIED, URGENT } from './people';

/** A draft, and the kinds of filed request that the policy tells apart: enough that each rule is met by one of them. */
const DRAFT: RequestFacts = { ...PLAIN, filed: false, status: 'draft', certified: false };
const FILED = [PLAIN, CONTENT, UNCERTIFIED, URGENT];

/** An agent of the columns' agency, and a staff member: none of the columns, so that nobody is asked of the own account. */
const AGENT: AccountFacts = { id: 'another', kind: 'agent', agencyId: 'agency' };
const STAFF: AccountFacts = { id: 'another', kind: 'staff', agencyId: null };

type Row = { access: RouteAccess; relation: Relation };

/** Whether a row lets a role in at all. In: null for whoever is not signed in with both factors. */
function admits({ who, ...access }: RouteAccess, actor: Actor | null): boolean {
  if (who === 'public' || who === 'evaluation') return true;
  if (!actor || who === 'emergency_mailbox' || who === 'register_mailbox') return false;
  if (who === 'point_of_contact') return isContact(actor);
  if (who === 'agent') return actor.kind === 'agent';
  if (who !== 'staff' || !('roles' in access)) return true;
  return actor.kind === 'staff' && actor.roles.some((role) => access.roles.includes(role));
}

/** One cell: `yes`, or whose requests or accounts it is for; empty for never. */
function cell({ access, relation: { rule, account, own } }: Row, actor: Actor | null): string {
  if (!admits(access, actor)) return '';
  if (!actor) return 'yes';
  if (own) return 'own';
  if (account) {
    const [agents, staff] = [AGENT, STAFF].map((facts) => mayWithAccount(actor, account, facts));
    return agents ? (staff ? 'yes' : 'agents') : staff ? 'staff' : '';
  }
  if (!rule) return 'yes';
  const outside = [...FILED, DRAFT].some((facts) => may(actor, rule, facts));
  const inside = may(actor, rule, SEALED);
  if (outside) return inside ? 'all' : 'yes';
  return inside ? 'sealed' : '';
}

const HEAD = ['Nobody', 'Mailbox', ...PEOPLE.map(({ label }) => label)];

function cells(row: Row): string[] {
  const { who } = row.access;
  const half = who === 'mailbox' ? 'yes' : cell(row, null);
  if (who === 'emergency_mailbox' || who === 'register_mailbox')
    return HEAD.map((_, at) => (at === 1 ? 'own' : ''));
  return [cell(row, null), half, ...PEOPLE.map(({ actor }) => cell(row, actor))];
}

/** Every page and handler: who may open it, and whose request it may be. */
export function routeMatrix(): string {
  const rows = (Object.entries(ROUTES) as [Route, RouteAccess][]).map(([route, access]) => [
    `\`${route}\``,
    ...cells({ access, relation: RELATIONS[route] ?? {} }),
  ]);
  return table(['Route', ...HEAD], rows);
}

/** Every action: who may press its button, and on whose request. */
export function actionMatrix(): string {
  const rows = (Object.entries(ACTIONS) as [ActionName, ActionAccess][]).map(([name, access]) => [
    `\`${name}\``,
    ...cells({ access, relation: access }),
  ]);
  return table(['Action', ...HEAD], rows);
}

/** A table of Markdown. */
export function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
