import { isProcessOfOtherState } from '@/lib/law/bodies';
import { localDay } from '@/lib/law/local-time';
import { now } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/database';
import { FILED_KIND_IDS } from '@/lib/requests/kinds/filed-kinds';
import type { SeededAccounts } from './accounts';
import { SEEDED_AGENCIES } from './agencies';
import type { PastEvent } from './audit';
import { SHIPPED_COMPANY } from './company';
import { liveStory } from './life';
import { randomFrom } from './random';
import { type Cast, type Desk, type RequestRows, requestRows } from './request-rows';
import { STORIES } from './stories';

const START = 20_261_121;

function deskOf(staff: Map<string, string>): Desk {
  const id = (name: string) => staff.get(`${name}@legal.example`)!;
  return {
    analyst: id('ana.analyst'),
    counsel: [id('cole.counsel'), id('cole.counsel'), id('carol.counsel'), id('clara.cleared')],
    auditor: id('audrey.auditor'),
  };
}

function castOf(agent: SeededAccounts['agents'][number], desk: Desk): Cast {
  const domain = agent.address.split('@')[1]!;
  const agency = SEEDED_AGENCIES.find((one) => one.domain === domain)!;
  return {
    agent,
    agency: { domain, attests: isProcessOfOtherState(agency, SHIPPED_COMPANY.state ?? '') },
    desk,
  };
}

/** The references of a year, in the order of filing (the year of the company's own time zone). */
class References {
  readonly last = new Map<number, number>();

  next(submittedAt: Date): string {
    const year = Number(localDay(submittedAt, SHIPPED_COMPANY.timeZone).slice(0, 4));
    const number = (this.last.get(year) ?? 0) + 1;
    this.last.set(year, number);
    return `OW-${year}-${String(number).padStart(6, '0')}`;
  }
}

/**
 * Writes the requests of the stories, spread over kinds and agents.
 * @returns how many there are, and their entries for the audit log
 */
export async function seedRequests(
  tx: Tx,
  accounts: SeededAccounts,
): Promise<{ count: number; events: PastEvent[] }> {
  const random = randomFrom(START);
  const present = now();
  const desk = deskOf(accounts.staff);
  // Most requests of the seed are the Springfield detective's, so that her list is long enough to look at.
  const agents = [...accounts.agents, accounts.agents[0]!, accounts.agents[2]!];
  const lives = STORIES.flatMap((story) =>
    Array.from({ length: story.count }, () => liveStory(story, random, present)),
  ).sort((a, b) => (a.submittedAt ?? a.begunAt).getTime() - (b.submittedAt ?? b.begunAt).getTime());

  const references = new References();
  const all: RequestRows[] = [];
  for (const [index, life] of lives.entries()) {
    all.push(
      await requestRows({
        kind: FILED_KIND_IDS[random.chance(0.6) ? 0 : 1]!,
        life,
        cast: castOf(agents[index % agents.length]!, desk),
        random,
        reference: life.submittedAt ? references.next(life.submittedAt) : null,
      }),
    );
  }
  await write(tx, all);
  await tx.referenceCounter.createMany({
    data: [...references.last].map(([year, last]) => ({ year, last })),
  });
  return { count: all.length, events: all.flatMap(({ events }) => events) };
}

async function write(tx: Tx, all: RequestRows[]): Promise<void> {
  await tx.request.createMany({ data: all.map(({ request }) => request) });
  await tx.requestIdentifier.createMany({ data: all.flatMap(({ identifiers }) => identifiers) });
  await tx.requestCategory.createMany({ data: all.flatMap(({ categories }) => categories) });
  await tx.document.createMany({ data: all.flatMap(({ documents }) => documents) });
  await tx.deficiency.createMany({ data: all.flatMap(({ deficiencies }) => deficiencies) });
  await tx.clockStop.createMany({ data: all.flatMap(({ stops }) => stops) });
  await tx.message.createMany({ data: all.flatMap(({ messages }) => messages) });
  await tx.note.createMany({ data: all.flatMap(({ notes }) => notes) });
}
