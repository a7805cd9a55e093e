import { digest } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/database';
import { type AuditData, auditText, GENESIS } from './rules';

const PAGE = 1000;

export type Verdict =
  | { intact: true; entries: number; head: string }
  | { intact: false; entries: number; seq: string; fault: string };

/**
 * Walks the chain from its first entry, page by page.
 * @param onPage told after each page how many entries hold so far
 * @returns how many entries hold and the last hash; or the first entry that does not, with what is wrong
 */
export async function verifyLog(onPage?: (entries: number) => Promise<void>): Promise<Verdict> {
  let previous = GENESIS;
  let seq = 0n;
  for (;;) {
    const rows = await database().auditEvent.findMany({
      where: { seq: { gt: seq } },
      orderBy: { seq: 'asc' },
      take: PAGE,
    });
    for (const row of rows) {
      const entries = Number(seq);
      const fault = (what: string): Verdict => ({
        intact: false,
        entries,
        seq: row.seq.toString(),
        fault: what,
      });
      if (row.seq !== seq + 1n) return fault(`entry ${seq + 1n} is missing before entry ${row.seq}`);
      if (row.previous !== previous) return fault(`entry ${row.seq} does not follow the entry before it`);
      const text = auditText({ ...row, data: row.data as AuditData });
      if (digest(text) !== row.hash) return fault(`entry ${row.seq} was changed after it was written`);
      previous = row.hash;
      seq = row.seq;
    }
    await onPage?.(Number(seq));
    if (rows.length < PAGE) return { intact: true, entries: Number(seq), head: previous };
  }
}
