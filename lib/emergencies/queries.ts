import type { AgentActor, ProvenMailbox } from '@/lib/accounts/rules';
import { database } from '@/lib/platform/database';
import type { RequestScope } from '@/lib/requests/policy';
import { domainOf, isFreeMail, type MailboxClaim } from './rules';
import type { ClaimedAgency } from './schema';

/**
 * Who a proven mailbox is, as far as it files emergencies: the account and what it filed; null where there is none.
 * `pending` is false for an account that signs in: its requests are not to be had by the mailbox alone.
 */
export async function findFiler(address: string) {
  const account = await database().account.findUnique({
    where: { address },
    include: {
      agency: true,
      requests: {
        where: { kind: 'emergency', reference: { not: null } },
        orderBy: { submittedAt: 'desc' },
        select: { reference: true, idempotencyKey: true, submittedAt: true, status: true },
        take: 50,
      },
    },
  });
  if (!account) return null;
  const { agency } = account;
  const pending =
    account.kind === 'agent' && account.standing === 'pending' && agency?.standing === 'proposed';
  return {
    accountId: account.id,
    name: account.name,
    pending,
    agency: agency as ClaimedAgency & { id: string },
    filed: pending
      ? account.requests.map(({ reference, idempotencyKey, submittedAt, status }) => ({
          reference: reference!,
          key: idempotencyKey,
          filedAt: submittedAt!,
          status,
        }))
      : [],
  };
}

/**
 * The actor that a proven mailbox stands for on the pages of its own emergency; null where it has filed none, or has
 * become an account that signs in.
 */
export async function filerActor({ address }: ProvenMailbox): Promise<AgentActor | null> {
  const filer = await findFiler(address);
  if (!filer?.pending) return null;
  const { id, name, country, state, level, type } = filer.agency;
  return {
    kind: 'agent',
    accountId: filer.accountId,
    name: filer.name,
    address,
    agencyId: id,
    agency: { name, country, state, level, type },
    pointOfContact: false,
  };
}

/** An emergency that nobody who can act on it has opened. */
type Waiting = { reference: string; filedAt: Date };

/** Emergencies that still wait to be opened, oldest first; the newest beyond twenty are counted by whoever opens one. */
export async function waitingEmergencies(scope: RequestScope): Promise<Waiting[]> {
  if (scope.reach !== 'desk') return [];
  const rows = await database().request.findMany({
    where: {
      kind: 'emergency',
      compartment: false,
      submittedAt: { not: null },
      firstOpenedAt: null,
      closedAt: null,
    },
    orderBy: { submittedAt: 'asc' },
    select: { reference: true, submittedAt: true },
    take: 20,
  });
  return rows.map(({ reference, submittedAt }) => ({ reference: reference!, filedAt: submittedAt! }));
}

/** What the domain of a request's agent says; null for an agent who has an account. */
export async function mailboxClaim(agentId: string | null): Promise<MailboxClaim | null> {
  const agent = agentId
    ? await database().account.findUnique({
        where: { id: agentId },
        select: { address: true, standing: true },
      })
    : null;
  if (agent?.standing !== 'pending') return null;
  const domain = domainOf(agent.address);
  const registered = await database().agencyDomain.findUnique({
    where: { domain },
    include: { agency: { select: { name: true, standing: true } } },
  });
  return {
    domain,
    freeMail: isFreeMail(domain),
    registeredTo: registered?.agency.standing === 'verified' ? registered.agency.name : null,
  };
}
