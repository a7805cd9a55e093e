/** The first entry's `previous`. */
export const GENESIS = '0'.repeat(64);

export type AuditData = Record<string, string | number | boolean | null | string[]>;

export type AuditRow = {
  seq: bigint;
  at: Date;
  actorId: string | null;
  actorKind: string;
  act: string;
  requestId: string | null;
  data: AuditData;
  previous: string;
};

function ordered(data: AuditData): AuditData {
  return Object.fromEntries(Object.entries(data).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The text that an entry's hash is taken of: its fields in a fixed order, `data` with its keys sorted. */
export function auditText(row: AuditRow): string {
  return JSON.stringify([
    row.seq.toString(),
    row.at.toISOString(),
    row.actorId,
    row.actorKind,
    row.act,
    row.requestId,
    ordered(row.data),
    row.previous,
  ]);
}

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
] as const;

/** How long ago something was, in its largest unit: `4 seconds ago`. In: milliseconds; never less than a second. */
export function agoWords(ms: number): string {
  const [unit, length] = UNITS.find(([, each]) => ms >= each) ?? UNITS[3];
  const count = Math.max(1, Math.floor(ms / length));
  return `${count} ${unit}${count === 1 ? '' : 's'} ago`;
}

/** A walk along the log that has not moved for so long was given up. */
export const CHECK_STALLED_MS = 5 * 60_000;

/** How much of an entry's hash is shown: enough to name it, not enough to make the next one's out of it. */
export const SHORT_HASH = 16;
