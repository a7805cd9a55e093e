import type { AuditData } from '@/lib/audit/rules';

/** An entry as it is read. There is no number in it: gaps would tell how much is not shown. */
export type LogEntry = {
  at: Date;
  actor: string | null;
  actorKind: string;
  act: string;
  data: AuditData;
  reference: string | null;
  /** The first 16 digits of its hash. */
  hash: string;
};
