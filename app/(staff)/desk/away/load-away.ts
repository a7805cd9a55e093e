import { awayWords } from '@/components/desk/away-words';
import { namedAbsencesFrom } from '@/lib/accounts/queries';
import { localDay } from '@/lib/law/local-time';
import { now } from '@/lib/platform/clock';
import { currentCompany } from '@/lib/settings/queries';

/** Who is away today, in words that stand beside a name, by account. */
export async function awayToday(): Promise<Map<string, string>> {
  const { timeZone } = await currentCompany();
  const today = localDay(now(), timeZone);
  const absences = (await namedAbsencesFrom(today)).filter(({ firstDay }) => firstDay <= today);
  return new Map(
    absences.map(({ accountId, lastDay, cover }) => [
      accountId,
      awayWords({ lastDay, cover: cover?.name ?? null }),
    ]),
  );
}
