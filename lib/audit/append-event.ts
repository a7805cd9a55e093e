import type { AuditAct } from '@/lib/audit/events';
import { now } from '@/lib/platform/clock';
import { digest } from '@/lib/platform/crypto';
import type { Tx } from '@/lib/platform/database';
import { type AuditData, auditText, GENESIS } from './rules';

/** Who did it: an account, the system (a job), or the operator at the command line. */
export type AuditActor = { accountId: string; kind: 'agent' | 'staff' } | 'system' | 'operator';

/** One lock for the chain's end; a number of our own choosing. */
const CHAIN_LOCK = 7_219_301;

/**
 * Appends one entry to the audit log, in the transaction of the change it tells of. Call it last in that
 * transaction: from here to the commit all other writers of the log wait.
 * @param data codes, counts and ids; never an identifier, a name or narrative
 */
export async function appendEvent(
  tx: Tx,
  entry: { actor: AuditActor; act: AuditAct; requestId?: string | null; data?: AuditData },
): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(${CHAIN_LOCK}::bigint)`;
  const last = await tx.auditEvent.findFirst({
    orderBy: { seq: 'desc' },
    select: { seq: true, hash: true },
  });
  const person = typeof entry.actor === 'object' ? entry.actor : null;
  const row = {
    seq: (last?.seq ?? 0n) + 1n,
    at: now(),
    actorId: person?.accountId ?? null,
    actorKind: person?.kind ?? (entry.actor as string),
    act: entry.act,
    requestId: entry.requestId ?? null,
    data: entry.data ?? {},
    previous: last?.hash ?? GENESIS,
  };
  await tx.auditEvent.create({ data: { ...row, hash: digest(auditText(row)) } });
}
