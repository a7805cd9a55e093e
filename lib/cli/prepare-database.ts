import pg from 'pg';
import { isBusinessDay } from '@/lib/law/business-days';
import { addDays, calendarDay } from '@/lib/law/calendar-day';
import { applyMigrations } from '@/lib/platform/migrate';
import { migrateQueue } from '@/lib/platform/queue';

/** The calendar the database sorts deadlines by; a request received later than it would have no deadline. */
const CALENDAR = { from: calendarDay(2005, 1, 1), to: calendarDay(2045, 12, 31) };

function businessDays(): string[] {
  const days: string[] = [];
  for (let day = CALENDAR.from; day <= CALENDAR.to; day = addDays(day, 1))
    if (isBusinessDay(day)) days.push(day);
  return days;
}

/**
 * Writes the business days of lib/law into the database, all of them in one statement, where they differ.
 * @returns how many days were written
 */
async function fillCalendar(databaseUrl: string): Promise<number> {
  const days = businessDays();
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ same: boolean }>(
      'select coalesce(array_agg(day::text order by day), array[]::text[]) = $1::text[] as same from business_day',
      [days],
    );
    if (rows[0]?.same) return 0;
    await client.query('begin');
    await client.query('delete from business_day');
    await client.query(
      'insert into business_day (day, ordinal) select day, ordinal from unnest($1::text[]) with ordinality as given(day, ordinal)',
      [days],
    );
    await client.query('commit');
    return days.length;
  } finally {
    await client.end();
  }
}

/**
 * Brings a database up to this version: tables, the queue's own tables, the calendar.
 * @returns the names of the migrations applied now
 */
export async function prepareDatabase(databaseUrl: string): Promise<string[]> {
  const applied = await applyMigrations(databaseUrl);
  await migrateQueue(databaseUrl);
  await fillCalendar(databaseUrl);
  return applied;
}
