import { KINDS } from '@/lib/law/kinds';
import { localDay } from '@/lib/law/local-time';
import { newId } from '@/lib/platform/crypto';
import type { Tx } from '@/lib/platform/database';
import { inCompartment } from '@/lib/requests/kinds/declarations';
import type { AgentOfSeed, SeededAccounts } from './accounts';
import { type Earlier, fictionalAnswers } from './answers';
import type { PastEvent } from './audit';
import { CASES, type Case } from './cases';
import { agentsInTurn, castOf, Dealer, type Desk, deskOf } from './cast';
import { SHIPPED_COMPANY } from './company';
import { type Life, liveStory } from './life';
import type { Plot, RequestRows } from './plot';
import { type Random, randomFrom } from './random';
import { checkAtFiling, requestRows } from './request-rows';
import { STORIES } from './stories';

const START = 20_261_121;
const MINUTE_MS = 60_000;
/** Requests whose rows are sealed and whose files are written side by side. */
const AT_ONCE = 8;

/** References as they are given at filing: in order through the year, and by chance in the compartment. */
class References {
  readonly last = new Map<number, number>();

  constructor(private readonly random: Random) {}

  next(submittedAt: Date, compartment: boolean): string {
    const year = Number(localDay(submittedAt, SHIPPED_COMPANY.timeZone).slice(0, 4));
    if (compartment) return `OWC-${year}-${this.random.int(100_000, 999_999)}`;
    const number = (this.last.get(year) ?? 0) + 1;
    this.last.set(year, number);
    return `OW-${year}-${String(number).padStart(6, '0')}`;
  }
}

/** A case with its times and its agent. */
type Lived = Omit<Case, 'agent' | 'story'> & { agent: AgentOfSeed; life: Life };

function livedStories(accounts: SeededAccounts, random: Random, present: Date): Lived[] {
  const agents = agentsInTurn(accounts);
  const dealer = new Dealer(random);
  let turn = 0;
  return STORIES.flatMap((story) =>
    Array.from({ length: story.count }, (): Lived => {
      const agent = agents[turn++ % agents.length]!;
      const kind = story.kinds ? random.pick(story.kinds) : dealer.next(agent.agency.domain);
      return { kind, agent, life: liveStory(story, random, present) };
    }),
  );
}

function livedCases({ agents, unverified }: SeededAccounts, random: Random, present: Date): Lived[] {
  return CASES.map(({ agent: address, story, ...rest }) => {
    const agent = [...agents, unverified].find((each) => each.address === address)!;
    const life = liveStory(story, random, present);
    // What staff enter is filed as it is entered.
    if (rest.entry) life.begunAt = life.submittedAt!;
    return { ...rest, agent, life };
  });
}

/**
 * Writes the requests of stories and cases.
 * @returns how many there are, their entries for the audit log, and which are open: the worker looks who asks
 */
export async function seedRequests(
  tx: Tx,
  accounts: SeededAccounts,
  present: Date,
): Promise<{ count: number; events: PastEvent[]; open: string[] }> {
  const random = randomFrom(START);
  const desk = deskOf(accounts.staff);
  const filedOrBegun = ({ life }: Lived) => (life.submittedAt ?? life.begunAt).getTime();
  const lives = [...livedStories(accounts, random, present), ...livedCases(accounts, random, present)].sort(
    (a, b) => filedOrBegun(a) - filedOrBegun(b),
  );

  const references = new References(random);
  const named = new Map<string, Earlier>();
  const plots = lives.map((lived) => {
    const plot = plotOf(lived, { accounts, desk, random, present, references, named });
    if (lived.name) named.set(lived.name, { id: plot.id, reference: plot.reference!, answers: plot.answers });
    return plot;
  });
  const all: RequestRows[] = [];
  for (let start = 0; start < plots.length; start += AT_ONCE) {
    all.push(...(await Promise.all(plots.slice(start, start + AT_ONCE).map(requestRows))));
  }
  await write(tx, all);
  await tx.referenceCounter.createMany({
    data: [...references.last].map(([year, last]) => ({ year, last })),
  });
  const open = lives.flatMap(({ life }, index) =>
    life.submittedAt && !life.closedAt ? plots[index]!.id : [],
  );
  return { count: all.length, events: all.flatMap(({ events }) => events), open };
}

type World = {
  accounts: SeededAccounts;
  desk: Desk;
  random: Random;
  present: Date;
  references: References;
  named: Map<string, Earlier>;
};

function plotOf(lived: Lived, { accounts, desk, random, present, references, named }: World): Plot {
  const { kind, agent, life } = lived;
  const cast = castOf(agent, kind, desk, random);
  const colleagues = accounts.agents.filter(
    ({ id, agencyId }) => agencyId === agent.agencyId && id !== agent.id,
  );
  const followers = inCompartment(kind) || lived.entry || random.chance(0.85) ? [] : colleagues;
  const renews = lived.renews ? named.get(lived.renews) : undefined;
  const follows = lived.follows ? named.get(lived.follows) : undefined;
  const answers = fictionalAnswers({
    kind,
    cast,
    random,
    filedAt: life.submittedAt ?? life.begunAt,
    renews,
    follows,
    unverified: agent === accounts.unverified,
    childEndangerment: lived.childEndangerment ?? (kind !== 'takedown' && random.chance(0.05)),
    followers: followers.map(({ address }) => address),
  });
  const entry = lived.entry ? { ...lived.entry, byId: accounts.staff.get(lived.entry.by)! } : null;
  const document = KINDS[kind].needsDocument;
  const certified = entry === null || entry.completedAfterHours !== undefined;
  return {
    id: newId(),
    kind,
    life,
    cast,
    // Its own, so that what is made side by side comes out the same each time.
    random: randomFrom(random.int(0, 2 ** 31)),
    present,
    reference: life.submittedAt && references.next(life.submittedAt, inCompartment(kind)),
    answers,
    check: checkAtFiling({ kind, life, cast }, answers, { document, certified }),
    entry,
    unverified: agent === accounts.unverified,
    firstOpenedAt: firstOpening(lived),
    renews,
    follows,
    followerIds: followers.map(({ id }) => id),
    inPart: lived.inPart,
    release: lived.release,
  };
}

/** Whoever enters a request has opened it; else somebody does so shortly before the review begins. */
function firstOpening({ entry, life, openedAfterMinutes }: Lived): Date | null {
  if (entry) return life.submittedAt;
  if (openedAfterMinutes) return new Date(life.submittedAt!.getTime() + openedAfterMinutes * MINUTE_MS);
  const begun = life.steps.find(({ verb }) => verb === 'begin');
  return begun ? new Date(begun.at.getTime() - 2 * MINUTE_MS) : null;
}

async function write(tx: Tx, all: RequestRows[]): Promise<void> {
  // Rows name earlier ones (a renewed preservation), so they are written in the order of filing.
  await tx.request.createMany({ data: all.map(({ request }) => request) });
  await tx.requestFollower.createMany({ data: all.flatMap(({ followers }) => followers) });
  // What is granted comes first: the database lets nothing be produced beyond it.
  await tx.requestCategory.createMany({ data: all.flatMap(({ categories }) => categories) });
  await tx.requestIdentifier.createMany({ data: all.flatMap(({ identifiers }) => identifiers) });
  await tx.document.createMany({ data: all.flatMap(({ documents }) => documents) });
  await tx.checklistMark.createMany({ data: all.flatMap(({ marks }) => marks) });
  await tx.deficiency.createMany({ data: all.flatMap(({ deficiencies }) => deficiencies) });
  await tx.clockStop.createMany({ data: all.flatMap(({ stops }) => stops) });
  await tx.message.createMany({ data: all.flatMap(({ messages }) => messages) });
  await tx.note.createMany({ data: all.flatMap(({ notes }) => notes) });
  await tx.noteMention.createMany({ data: all.flatMap(({ mentions }) => mentions) });
  await tx.receipt.createMany({ data: all.flatMap(({ receipts }) => receipts) });
  await tx.decision.createMany({ data: all.flatMap(({ decisions }) => decisions) });
  await tx.callBack.createMany({ data: all.flatMap(({ callBacks }) => callBacks) });
  await tx.release.createMany({ data: all.flatMap(({ releases }) => releases) });
  await tx.instruction.createMany({ data: all.flatMap(({ instructions }) => instructions) });
}
