import { buffer } from 'node:stream/consumers';
import { isFreeMail } from '@/lib/agencies/check-domain';
import { findLookAlikes } from '@/lib/agencies/find-look-alikes';
import { agencyOfDomain } from '@/lib/agencies/queries';
import { domainOf } from '@/lib/agencies/rules';
import { inspectPdf } from '@/lib/documents/inspect-pdf';
import { zoneOfAgency } from '@/lib/law/agency-zone';
import type { KindId } from '@/lib/law/kinds';
import { database } from '@/lib/platform/database';
import { readSealed } from '@/lib/platform/storage';
import { answersOf } from '@/lib/requests/queries';
import { currentDeskSettings } from '@/lib/settings/queries';
import { closeNames } from './compare-names';
import type { NumberOf, Seen } from './schema';

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;
/** So many of an agency's filings tell its hours. */
const HOURS_OF = 200;

async function rowOf(requestId: string) {
  return database().request.findUnique({
    where: { id: requestId },
    include: {
      agency: true,
      agent: true,
      callBacks: { select: { id: true, verdict: true, calledAt: true } },
    },
  });
}
export type SignalRow = NonNullable<Awaited<ReturnType<typeof rowOf>>>;

/** Of a request outside the compartment nothing inside it is counted: a number or a name would tell of it (LAW.md § 10). */
const seenBy = ({ compartment }: Pick<SignalRow, 'compartment'>) =>
  compartment ? {} : { compartment: false };

/**
 * Everything that the table of signals looks at, as it stood when the request was filed.
 * @returns null where there is no such request, or it was never filed
 */
export async function gatherFacts(requestId: string): Promise<{ row: SignalRow; seen: Seen } | null> {
  const row = await rowOf(requestId);
  if (!row?.submittedAt) return null;
  const [answers, desk, agent, agency, documents, shared] = await Promise.all([
    answersOf(row),
    currentDeskSettings(),
    agentOf(row, row.submittedAt),
    agencyOf(row, row.submittedAt),
    documentsOf(requestId),
    sharedFiles(row),
  ]);
  const contact = (answers.contact ?? {}) as Record<string, string | undefined>;
  const seen: Seen = {
    kind: row.kind as KindId,
    filedAt: row.submittedAt,
    portal: row.channel === 'portal',
    agent,
    agency,
    numbers: FIELDS.flatMap((whose) => (contact[whose] ? [{ whose, number: contact[whose] }] : [])),
    statute: answers.process?.statute,
    documents,
    shared,
    calls: row.callBacks,
    callFirst: desk.callBackFirst,
  };
  return { row, seen };
}

const FIELDS: NumberOf[] = ['phone', 'callback', 'supervisorPhone', 'switchboard'];

async function agentOf(row: SignalRow, filedAt: Date): Promise<Seen['agent']> {
  const { agent, id } = row;
  if (!agent) return null;
  const earlier = {
    agentId: agent.id,
    id: { not: id },
    submittedAt: { not: null, lte: filedAt },
    ...seenBy(row),
  };
  const [count, emergencies, lastHour, signIns, people] = await Promise.all([
    database().request.count({ where: earlier }),
    database().request.count({ where: { ...earlier, kind: 'emergency' } }),
    database().request.count({
      where: { ...earlier, channel: 'portal', submittedAt: { gt: hourBefore(filedAt), lte: filedAt } },
    }),
    signInsOf(agent.id, filedAt),
    database().account.findMany({
      where: { kind: 'agent', id: { not: agent.id }, standing: { in: ['active', 'suspended'] } },
      select: { id: true, name: true },
    }),
  ]);
  return {
    standing: agent.standing,
    vouchedAt: agent.vouchedAt,
    earlier: count,
    earlierEmergencies: emergencies,
    lastHour: lastHour + 1,
    ...signIns,
    namesakes: closeNames(agent.name, people),
    mailbox: await mailboxOf(agent.address, row.agencyId),
  };
}

/** Whose the domain of a mailbox is, and where it is nobody's, of which agencies' domains it could be taken for one. */
async function mailboxOf(address: string, agencyId: string) {
  const domain = domainOf(address);
  const freeMail = isFreeMail(domain);
  const owner = await agencyOfDomain(domain);
  // Of two that are registered and look alike two people have said why.
  if (owner && owner.standing !== 'proposed') return { freeMail, agencyId: owner.id, lookAlikes: [] };
  const others = await database().agencyDomain.findMany({
    where: { agencyId: { not: agencyId }, agency: { standing: { not: 'proposed' } } },
    select: { domain: true, agencyId: true },
  });
  const registered = others.map((each) => each.domain);
  const alike = new Set(findLookAlikes([domain], registered).map(({ other }) => other));
  const ids = others.flatMap((each) => (alike.has(each.domain) ? each.agencyId : []));
  return { freeMail, agencyId: null, lookAlikes: [...new Set(ids)].sort() };
}

async function agencyOf(row: SignalRow, filedAt: Date): Promise<Seen['agency']> {
  const { agency, id } = row;
  const { country, state, standing, verifiedAt, directoryPhone } = agency;
  const filings = await database().request.findMany({
    where: {
      agencyId: agency.id,
      id: { not: id },
      channel: 'portal',
      submittedAt: { not: null, lte: filedAt },
      ...seenBy(row),
    },
    orderBy: { createdAt: 'desc' },
    select: { submittedAt: true },
    take: HOURS_OF,
  });
  const earlier = filings.map(({ submittedAt }) => submittedAt!);
  const others = await database().agency.findMany({
    where: { id: { not: agency.id }, standing: { not: 'proposed' } },
    select: { id: true, name: true },
  });
  return {
    id: agency.id,
    country,
    state,
    standing,
    verifiedAt,
    directoryPhone,
    timeZone: zoneOfAgency(agency),
    earlier,
    lastHour: earlier.filter((at) => at > hourBefore(filedAt)).length + 1,
    namesakes: closeNames(agency.name, others),
  };
}

const hourBefore = (at: Date) => new Date(at.getTime() - HOUR_MS);

/** What is new about an agent is news for so many days: whoever took a mailbox over may wait for one. */
const NEWS_DAYS = 7;

/** What the log says of the agent's last sign-ins: what they were new by, and how long none had been before them. */
async function signInsOf(agentId: string, filedAt: Date) {
  const entries = await database().auditEvent.findMany({
    where: {
      actorId: agentId,
      act: { in: ['account.new_place', 'account.reopened'] },
      at: { lte: filedAt, gt: new Date(filedAt.getTime() - NEWS_DAYS * DAY_MS) },
    },
    select: { act: true, data: true },
    take: 50,
  });
  const said = entries.map(({ act, data }) => ({ act, data: data as Record<string, unknown> }));
  const days = said.flatMap(({ data }) => (typeof data.days === 'number' ? data.days : []));
  return {
    news: (['device', 'network', 'country'] as const).filter((each) =>
      said.some(({ data }) => data[each] === true),
    ),
    asleepDays: days.length > 0 ? Math.max(...days) : null,
  };
}

/** Files of the request itself and of messages that were sent; an unsent one is its writer's alone. */
const OWN_FILES = {
  confirmedAt: { not: null },
  removedAt: null,
  OR: [{ role: { not: 'correspondence' } }, { messageId: { not: null } }],
};

async function documentsOf(requestId: string): Promise<Seen['documents']> {
  const rows = await database().document.findMany({
    where: { requestId, ...OWN_FILES },
    orderBy: { createdAt: 'asc' },
    take: 100,
  });
  const found: Seen['documents'] = [];
  // One after the other: each is at most 50 MiB.
  for (const { id, storageKey } of rows) {
    const bytes = await buffer(readSealed(storageKey, { use: 'document.bytes', id })).catch(() => null);
    if (bytes) found.push({ id, ...inspectPdf(bytes) });
  }
  return found;
}

/** Its files that came with requests of other agencies as well, and those requests: the newest twenty. */
async function sharedFiles(row: SignalRow): Promise<Seen['shared']> {
  const own = await database().document.findMany({
    where: { requestId: row.id, ...OWN_FILES },
    select: { id: true, sha256: true },
  });
  if (own.length === 0) return { documentIds: [], requestIds: [] };
  const same = { sha256: { in: own.map(({ sha256 }) => sha256) }, ...OWN_FILES };
  const others = await database().request.findMany({
    where: {
      agencyId: { not: row.agencyId },
      submittedAt: { not: null },
      ...seenBy(row),
      documents: { some: same },
    },
    orderBy: { submittedAt: 'desc' },
    select: { id: true, documents: { where: same, select: { sha256: true } } },
    take: 20,
  });
  const hashes = new Set(others.flatMap(({ documents }) => documents.map(({ sha256 }) => sha256)));
  return {
    documentIds: own.flatMap(({ id, sha256 }) => (hashes.has(sha256) ? id : [])).sort(),
    requestIds: others.map(({ id }) => id).sort(),
  };
}
