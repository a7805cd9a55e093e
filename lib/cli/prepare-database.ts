import { isBusinessDay } from '@/lib/law/business-days';
import { addDays, calendarDay } from '@/lib/law/calendar-day';
import { now } from '@/lib/platform/clock';
import { database, inTransaction } from '@/lib/platform/database';
import { env } from '@/lib/platform/env';
import { applyMigrations } from '@/lib/platform/migrate';
import { migrateQueue } from '@/lib/platform/queue';
import { openingDay } from '@/prisma/seed/evaluation';
import { seedSettings } from '@/prisma/seed/settings';
import { seedTemplates } from '@/prisma/seed/templates';

/** The calendar that the database sorts deadlines by; what is received after it would have no deadline. */
const CALENDAR = { from: calendarDay(2005, 1, 1), to: calendarDay(2045, 12, 31) };

function businessDays(): string[] {
  const days: string[] = [];
  for (let day = CALENDAR.from; day <= CALENDAR.to; day = addDays(day, 1)) {
    if (isBusinessDay(day)) days.push(day);
  }
  return days;
}

/** Writes the business days of lib/law into the database where they differ. */
async function fillCalendar(): Promise<void> {
  const days = businessDays();
  const known = await database().businessDay.findMany({ select: { day: true }, orderBy: { day: 'asc' } });
  if (known.length === days.length && known.every(({ day }, index) => day === days[index])) return;
  await inTransaction(async (tx) => {
    await tx.businessDay.deleteMany();
    await tx.businessDay.createMany({ data: days.map((day, index) => ({ day, ordinal: index + 1 })) });
  });
}

/**
 * Brings the configured database up to this version: tables, the queue's own tables, the calendar and, on a new
 * one, the shipped settings.
 * @returns the names of the migrations applied now
 */
export async function prepareDatabase(): Promise<string[]> {
  const { databaseUrl } = env();
  const applied = await applyMigrations(databaseUrl);
  await migrateQueue(databaseUrl);
  await fillCalendar();
  const opened = env().evaluation && env().seed === 'full' ? openingDay() : now();
  await seedSettings(opened);
  await seedTemplates(opened);
  return applied;
}
