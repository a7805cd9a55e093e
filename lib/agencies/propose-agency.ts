import { appendEvent } from '@/lib/audit/append-event';
import type { AgencyLevel, AgencyType } from '@/lib/law/bodies';
import { now } from '@/lib/platform/clock';
import { newId } from '@/lib/platform/crypto';
import { inTransaction, type Tx } from '@/lib/platform/database';
import { NotFound, Refusal } from '@/lib/platform/refusal';
import { currentCompany } from '@/lib/settings/queries';
import { mayProposeAgency, type RegistryActor } from './policy';
import { readEntry } from './read-entry';
import { type Entry, entryText, type RegisteredDomain } from './rules';
import type { EntryInput } from './schema';
import { tellOpeners } from './tell-people';

export type ProposedAgency = {
  name: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** Two letters; null outside the United States and for federal bodies. */
  state: string | null;
  level: AgencyLevel;
  type: AgencyType;
  directoryPhone?: string | null;
  directorySource?: string | null;
  /** Out of `checkDomain`. */
  domains?: RegisteredDomain[];
  proposedById?: string;
};

/** Domains stand in line here, so that of two entries that claim one the second is told. */
const DOMAIN_LOCK = 7_219_310;

/** Holds the place in that line until the transaction ends: whose a domain is does not change meanwhile. */
export async function lockDomains(tx: Tx): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(${DOMAIN_LOCK}::bigint)`;
}

/**
 * Sees that nobody else has registered any of these domains; to be asked in the transaction that writes them.
 * @throws Refusal on field `domains`
 */
export async function refuseTaken(tx: Tx, domains: readonly RegisteredDomain[], agencyId?: string) {
  if (domains.length === 0) return;
  await lockDomains(tx);
  const taken = await tx.agencyDomain.findMany({
    where: {
      domain: { in: domains.map(({ domain }) => domain) },
      ...(agencyId ? { agencyId: { not: agencyId } } : {}),
    },
  });
  if (taken.length === 0) return;
  throw new Refusal(
    // Whose it is stands in the registry, for staff: an agent who registers learns of no other agency.
    taken.map(({ domain }) => ({
      field: 'domains',
      message: `${domain} is registered already, and a domain belongs to one agency alone: leave it out, or look for it in the registry.`,
    })),
  );
}

/**
 * Enters a body that nobody has checked yet, in the transaction of whatever names it. It can neither sign in nor file.
 * @throws Refusal where another agency has one of its domains
 */
export async function proposeAgency(tx: Tx, { domains = [], ...body }: ProposedAgency) {
  await refuseTaken(tx, domains);
  return tx.agency.create({
    data: {
      ...body,
      id: newId(),
      standing: 'proposed',
      createdAt: now(),
      domains: { create: domains },
    },
  });
}

/**
 * A member of staff enters an agency; two people, who are mailed, open it later. A second press enters nothing.
 * @returns its id
 * @throws NotFound for whoever may not; Refusal with a sentence for each faulty field
 */
export async function enterAgency(actor: RegistryActor, input: EntryInput): Promise<string> {
  if (!mayProposeAgency(actor)) throw new NotFound();
  const { entry, issues } = readEntry(input);
  if (issues.length > 0) throw new Refusal(issues);
  const company = await currentCompany();
  return inTransaction(async (tx) => {
    await lockDomains(tx);
    const before = await enteredBefore(tx, actor, entry);
    if (before) return before;
    const { id } = await proposeAgency(tx, { ...entry, proposedById: actor.accountId });
    await tellOpeners(tx, {
      occasion: 'proposed',
      agencyId: id,
      cause: id,
      by: actor.accountId,
      company,
    });
    await appendEvent(tx, {
      actor: { accountId: actor.accountId, kind: actor.kind },
      act: 'agency.proposed',
      data: { agencyId: id },
    });
    return id;
  });
}

/** So long a second press of the same form is taken for the first. */
const AGAIN_MS = 10 * 60_000;

/** The id of the same entry that the same person has just made; null where there is none. */
async function enteredBefore(tx: Tx, actor: RegistryActor, entry: Entry): Promise<string | null> {
  const rows = await tx.agency.findMany({
    where: {
      name: entry.name,
      standing: 'proposed',
      proposedById: actor.accountId,
      createdAt: { gt: new Date(now().getTime() - AGAIN_MS) },
    },
    include: { domains: true },
  });
  const text = entryText(entry);
  return rows.find((row) => entryText(row) === text)?.id ?? null;
}
