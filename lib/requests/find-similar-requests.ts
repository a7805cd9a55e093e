import type { AgentActor } from '@/lib/accounts/rules';
import { foldIdentifiers } from '@/lib/law/identifiers';
import { database } from '@/lib/platform/database';
import { identifiersAsked } from './kinds/preflight-input';
import { may } from './policy';
import { FACTS, factsOf } from './queries';
import type { Answers } from './schema';
import { identifierHash } from './seal-identifiers';

/** A request that asks about the same: whose it is, and whether the actor may open it. */
export type SimilarRequest = {
  reference: string;
  kind: string;
  status: string;
  submittedAt: Date;
  agent: string | null;
  mayOpen: boolean;
  /** How many identifiers are the same. */
  same: number;
};

const SHOWN = 5;

/**
 * Requests of the same agency that name an identifier of this draft for an overlapping period, newest first, so that
 * nothing is served twice by mistake. Of the compartment the agent's own alone, and for somebody whom nobody has
 * confirmed too: else a stolen mailbox could ask whom the agency is after.
 */
export async function findSimilarRequests(
  actor: AgentActor,
  draft: { id: string; answers: Answers },
): Promise<SimilarRequest[]> {
  const { from, to } = draft.answers.period ?? {};
  const { country } = actor.agency;
  const found = foldIdentifiers(identifiersAsked(draft.answers.identifiers), { country });
  const hashes = found.flatMap(({ type, normal }) => (normal ? [identifierHash(type, normal)] : []));
  if (hashes.length === 0) return [];
  const rows = await database().request.findMany({
    where: {
      id: { not: draft.id },
      agencyId: actor.agencyId,
      submittedAt: { not: null },
      OR: [...(actor.confirmed ? [{ compartment: false }] : []), { agentId: actor.accountId }],
      identifiers: { some: { hash: { in: hashes } } },
      ...(from && to
        ? {
            AND: [
              { OR: [{ periodFrom: null }, { periodFrom: { lte: to } }] },
              { OR: [{ periodTo: null }, { periodTo: { gte: from } }] },
            ],
          }
        : {}),
    },
    orderBy: [{ submittedAt: 'desc' }, { id: 'desc' }],
    take: SHOWN,
    include: {
      ...FACTS,
      agent: { select: { name: true } },
      _count: { select: { identifiers: { where: { hash: { in: hashes } } } } },
    },
  });
  return rows.map((row) => ({
    reference: row.reference!,
    kind: row.kind,
    status: row.status,
    submittedAt: row.submittedAt!,
    agent: row.agent?.name ?? null,
    mayOpen: may(actor, 'view', factsOf(row)),
    same: row._count.identifiers,
  }));
}
