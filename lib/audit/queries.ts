import { database } from '@/lib/platform/database';

/** The last walk along the log that came to its end, and one that was asked for after it; null where there is none. */
export async function lastChecks() {
  const include = { askedBy: { select: { name: true } } } as const;
  const [finished, latest] = await Promise.all([
    database().auditCheck.findFirst({
      where: { finishedAt: { not: null } },
      orderBy: { askedAt: 'desc' },
      include,
    }),
    database().auditCheck.findFirst({ orderBy: { askedAt: 'desc' }, include }),
  ]);
  return { finished, underWay: latest && latest.finishedAt === null ? latest : null };
}
