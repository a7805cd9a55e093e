import type { AuditData } from '@/lib/audit/rules';
import type { CategoryId } from '@/lib/law/categories';
import { parseIdentifiers } from '@/lib/law/identifiers';
import type { KindId } from '@/lib/law/kinds';
import { fingerprint, newId, seal } from '@/lib/platform/crypto';
import type { Prisma } from '@/lib/platform/prisma/client';
import { writeSealed } from '@/lib/platform/storage';
import { matrixAnswers } from '@/lib/requests/check-draft';
import type { FiledKind } from '@/lib/requests/kinds/filed-kinds';
import type { Outcome } from '@/lib/requests/rules';
import type { Answers } from '@/lib/requests/schema';
import type { SeededAccounts } from './accounts';
import type { PastEvent } from './audit';
import {
  fictionalIdentifiers,
  fictionalProcess,
  MESSAGES,
  NOTES,
  PARTICULARS,
  QUESTIONS,
  REASONS,
} from './fiction';
import type { Life, LivedStep } from './life';
import { onePagePdf } from './paper';
import type { Random } from './random';

const DAY_MS = 24 * 60 * 60_000;
const MINUTE_MS = 60_000;

type Agent = SeededAccounts['agents'][number];

/** All the rows of one request, for `createMany`, and its entries for the audit log. */
export type RequestRows = {
  request: Prisma.RequestCreateManyInput;
  identifiers: Prisma.RequestIdentifierCreateManyInput[];
  categories: Prisma.RequestCategoryCreateManyInput[];
  documents: Prisma.DocumentCreateManyInput[];
  deficiencies: Prisma.DeficiencyCreateManyInput[];
  stops: Prisma.ClockStopCreateManyInput[];
  messages: Prisma.MessageCreateManyInput[];
  notes: Prisma.NoteCreateManyInput[];
  events: PastEvent[];
};

export type Desk = { analyst: string; counsel: string[]; auditor: string };
export type Cast = { agent: Agent; agency: { domain: string; attests: boolean }; desk: Desk };

const day = (instant: Date) => instant.toISOString().slice(0, 10);
const later = (instant: Date, ms: number) => new Date(instant.getTime() + ms);

/** Everything about one request that is decided once. */
type Draft = {
  id: string;
  kind: FiledKind;
  life: Life;
  cast: Cast;
  random: Random;
  asked: { category: CategoryId; answer: string }[];
  decider: string;
};

/** The categories of a request: those its kind reaches for this agency, the most protected ones not always. */
function chooseCategories(kind: FiledKind, country: string, random: Random) {
  const wished: CategoryId[] = ['subscriber'];
  if (random.chance(0.7)) wished.push('records');
  if (kind === 'search_warrant' && random.chance(0.6)) wished.push('content');
  return matrixAnswers(kind as KindId, wished, country)
    .filter(({ answer }) => answer !== 'blocked')
    .map(({ category, answer }) => ({ category, answer }));
}

function answersFor({ kind, cast, random, asked, life }: Draft, identifiers: string[]): Answers {
  const filed = life.submittedAt ?? life.begunAt;
  const issuedOn = day(later(filed, -random.int(1, 12) * DAY_MS));
  const to = day(later(filed, -random.int(13, 60) * DAY_MS));
  const from = day(later(new Date(to), -random.int(14, 120) * DAY_MS));
  const periodAsked = life.steps.some(({ verb }) => verb === 'ask');
  const expedited = random.chance(0.15);
  const barred = kind === 'search_warrant' && random.chance(0.4);
  return {
    process: fictionalProcess(random, kind, cast.agency.domain, issuedOn),
    contact: { name: cast.agent.name, title: cast.agent.title, phone: cast.agent.phone },
    identifiers: { identifiers: identifiers.join('\n') },
    categories: {
      categories: asked.map(({ category }) => category),
      particulars: asked.map(({ category }) => PARTICULARS[category]).join(' '),
    },
    period: periodAsked
      ? { stated: 'not_stated', from: undefined, to: undefined }
      : { stated: 'dates', from, to },
    handling: {
      expedited: expedited ? 'yes' : 'no',
      deadline: expedited ? day(later(filed, random.int(5, 9) * DAY_MS)) : undefined,
      deadlineInDocument: expedited ? 'yes' : undefined,
      notice: barred ? 'barred' : 'not_barred',
      bar: barred ? '2705b' : undefined,
      barCitation: barred ? `Order of the same court, ${issuedOn}` : undefined,
      barUntil: barred ? day(later(filed, 180 * DAY_MS)) : undefined,
      doNotAct: random.chance(0.2) ? 'yes' : 'no',
    },
    certified: life.submittedAt
      ? { at: life.submittedAt.toISOString(), attested: cast.agency.attests }
      : undefined,
  };
}

/** What came of an identifier, as far as the categories asked for reach. */
function outcomeOf({ life, asked, random }: Draft): Outcome | null {
  if (life.status === 'declined') return 'declined';
  if (life.status === 'withdrawn') return random.chance(0.5) ? 'withdrawn' : 'withdrawn_notice_policy';
  if (life.status !== 'fulfilled') return null;
  const categories = new Set(asked.map(({ category }) => category));
  const possible: Outcome[] = ['contact_information', 'contact_information', 'no_records', 'redirected'];
  if (categories.has('records')) possible.push('non_content', 'non_content');
  if (categories.has('content'))
    possible.push('contact_information_and_content', 'contact_information_and_content');
  return random.pick(possible);
}

async function identifierRows(draft: Draft, given: string[]) {
  const found = parseIdentifiers(given.join('\n'), { country: draft.cast.agent.country });
  return Promise.all(
    found.map(async ({ given: typed, type, normal }, position) => {
      const id = newId();
      return {
        id,
        requestId: draft.id,
        position,
        type,
        value: await seal(JSON.stringify({ given: typed, normal }), { use: 'request_identifier.value', id }),
        hash: fingerprint('identifier', `${type}:${normal ?? typed}`),
        outcome: outcomeOf(draft),
      };
    }),
  );
}

async function documentRow({ id: requestId, cast, life, kind }: Draft, process: Record<string, string>) {
  const id = newId();
  const createdAt = later(life.begunAt, 10 * MINUTE_MS);
  const title = kind === 'search_warrant' ? 'SEARCH WARRANT' : 'SUBPOENA';
  const lines = [
    process.court ?? '',
    process.caseTitle ?? process.offence ?? '',
    `Number ${process.caseNumber}`,
    `Issued ${process.issuedOn}`,
    '',
    'This is a made-up document of a demonstration. It compels nobody.',
    `Document ${id}`,
  ];
  const bytes = onePagePdf(title, lines);
  const stored = await writeSealed(
    id,
    { use: 'document.bytes', id },
    (async function* () {
      yield bytes;
    })(),
  );
  const name = `${kind === 'search_warrant' ? 'warrant' : 'subpoena'}-${process.caseNumber}.pdf`;
  return {
    id,
    requestId,
    uploadedBy: cast.agent.id,
    name: await seal(name, { use: 'document.name', id }),
    contentType: 'application/pdf',
    bytes: stored.bytes,
    sha256: stored.sha256,
    storageKey: id,
    createdAt,
    confirmedAt: createdAt,
  };
}

async function said(
  use: 'message.body' | 'note.body',
  requestId: string,
  authorId: string,
  body: string,
  at: Date,
) {
  const id = newId();
  const sealed = await seal(body, { use, id });
  return { id, requestId, authorId, body: sealed, createdAt: at, idempotencyKey: id };
}

/** The person who takes a step: what no analyst may decide goes to counsel. */
function personOf(step: LivedStep, { cast, asked, random, decider }: Draft): PastEvent['actor'] {
  if (step.by === 'system') return 'system';
  if (step.by === 'agent') return { accountId: cast.agent.id, kind: 'agent' };
  const plain = asked.every(({ category, answer }) => answer === 'allowed' && category !== 'content');
  const decides = step.verb === 'approve' || step.verb === 'decline';
  const counsel = step.by === 'counsel' || (decides && !plain);
  return { accountId: counsel ? random.pick(cast.desk.counsel) : decider, kind: 'staff' };
}

/** Builds the rows of one request. Files go into the storage at once; all else waits for the transaction. */
export async function requestRows(given: {
  kind: FiledKind;
  life: Life;
  cast: Cast;
  random: Random;
  reference: string | null;
}): Promise<RequestRows> {
  const { kind, life, cast, random, reference } = given;
  const id = newId();
  const asked = chooseCategories(kind, cast.agent.country, random);
  const decider = random.chance(0.7) ? cast.desk.analyst : random.pick(cast.desk.counsel);
  const draft: Draft = { id, kind, life, cast, random, asked, decider };
  const typed = fictionalIdentifiers(random);
  const answers = answersFor(draft, typed);
  const filed = life.submittedAt !== null;
  const byAgent = { accountId: cast.agent.id, kind: 'agent' } as const;

  const document = await documentRow(draft, answers.process ?? {});
  const rows: RequestRows = {
    request: {
      id,
      reference,
      kind,
      status: life.status,
      agentId: cast.agent.id,
      agencyId: cast.agent.agencyId,
      assigneeId: life.steps.some(({ verb }) => verb === 'begin') ? decider : null,
      idempotencyKey: newId(),
      answers: await seal(JSON.stringify(answers), { use: 'request.answers', id }),
      periodFrom: filed ? (answers.period?.from ?? null) : null,
      periodTo: filed ? (answers.period?.to ?? null) : null,
      deadline: filed ? (answers.handling?.deadline ?? null) : null,
      guidelinesVersion: filed ? 1 : null,
      createdAt: life.begunAt,
      updatedAt: life.updatedAt,
      submittedAt: life.submittedAt,
      closedAt: life.closedAt,
    },
    identifiers: filed ? await identifierRows(draft, typed) : [],
    categories: filed ? asked.map((row) => ({ ...row, requestId: id })) : [],
    documents: [document],
    deficiencies: [],
    stops: life.stops.map((stop) => ({ ...stop, id: newId(), requestId: id })),
    messages: [],
    notes: [],
    events: [
      { at: life.begunAt, actor: byAgent, act: 'request.started', requestId: id, data: { kind } },
      {
        at: document.createdAt,
        actor: byAgent,
        act: 'document.uploaded',
        requestId: id,
        data: { documentId: document.id, bytes: document.bytes, sha256: document.sha256, confirmed: true },
      },
    ],
  };
  for (const step of life.steps) await addStep(rows, step, draft);
  await addTalk(rows, draft);
  return rows;
}

/** What a step leaves behind beside the new status. */
async function addStep(rows: RequestRows, step: LivedStep, draft: Draft): Promise<void> {
  const { id, random, cast, decider } = draft;
  const { verb, at, from, to } = step;
  const actor = personOf(step, draft);
  const byDecider = { accountId: decider, kind: 'staff' } as const;
  const event = (act: PastEvent['act'], data: PastEvent['data'] = {}, when = at, by = actor) =>
    rows.events.push({ at: when, actor: by, act, requestId: id, data });

  if (verb === 'begin') {
    event('request.viewed', {}, later(at, -2 * MINUTE_MS), byDecider);
    event('request.assigned', { assigneeId: decider }, later(at, -MINUTE_MS), byDecider);
  }
  if (verb === 'ask') await raise(rows, draft, at);
  if (verb === 'answer') await cure(rows, draft, at);
  if (verb === 'fulfil') {
    const outcomes = [...new Set(rows.identifiers.flatMap(({ outcome }) => outcome ?? []))].sort();
    event(
      'request.outcomes_recorded',
      { count: rows.identifiers.length, outcomes },
      later(at, -5 * MINUTE_MS),
    );
  }
  const reasons = (REASONS as Record<string, readonly string[]>)[verb];
  if (reasons) {
    rows.request.decisionReason = await seal(random.pick(reasons), { use: 'request.decision_reason', id });
  }
  const codes = rows.deficiencies.map(({ code }) => code);
  const facts: AuditData =
    verb === 'submit'
      ? {
          kind: draft.kind,
          identifiers: rows.identifiers.length,
          categories: draft.asked.map(({ category }) => category),
        }
      : verb === 'ask' || verb === 'answer'
        ? { codes }
        : {};
  event(`request.${verb}`, { from, to, ...facts });
  if (verb === 'fulfil' && random.chance(0.3)) {
    event('request.viewed', {}, later(at, 60 * MINUTE_MS), { accountId: cast.desk.auditor, kind: 'staff' });
  }
}

async function raise(rows: RequestRows, { id, random }: Draft, at: Date): Promise<void> {
  const [period, ...others] = QUESTIONS;
  const questions = random.chance(0.35) ? [period!, random.pick(others)] : [period!];
  for (const { code, wording } of questions) {
    const row = newId();
    const sealed = await seal(wording, { use: 'deficiency.wording', id: row });
    rows.deficiencies.push({ id: row, requestId: id, code, wording: sealed, raisedAt: at });
  }
}

async function cure(rows: RequestRows, { id, random, cast }: Draft, at: Date): Promise<void> {
  const codes = new Set(rows.deficiencies.map(({ code }) => code));
  const body = QUESTIONS.filter(({ code }) => codes.has(code))
    .map(({ answer }) => answer)
    .join(' ');
  for (const row of rows.deficiencies) row.curedAt = at;
  rows.messages.push(await said('message.body', id, cast.agent.id, body, at));
  const to = later(at, -random.int(20, 60) * DAY_MS);
  rows.request.periodTo = day(to);
  rows.request.periodFrom = day(later(to, -random.int(14, 120) * DAY_MS));
}

/** Messages and notes here and there, between the beginning of the review and the last step. */
async function addTalk(rows: RequestRows, { id, life, random, cast, decider }: Draft): Promise<void> {
  const begun = life.steps.find(({ verb }) => verb === 'begin');
  if (!begun) return;
  const after = (hours: number) =>
    new Date(Math.min(begun.at.getTime() + hours * 60 * MINUTE_MS, life.updatedAt.getTime()));
  const say = async (side: 'agent' | 'desk', at: Date) => {
    const authorId = side === 'agent' ? cast.agent.id : decider;
    rows.messages.push(await said('message.body', id, authorId, random.pick(MESSAGES[side]), at));
    const actor = { accountId: authorId, kind: side === 'agent' ? 'agent' : 'staff' } as const;
    rows.events.push({ at, actor, act: 'message.sent', requestId: id });
  };
  if (random.chance(0.3)) {
    await say('agent', after(3));
    await say('desk', after(5));
  }
  if (random.chance(0.35)) {
    const at = after(1);
    rows.notes.push(await said('note.body', id, decider, random.pick(NOTES), at));
    rows.events.push({
      at,
      actor: { accountId: decider, kind: 'staff' },
      act: 'note.written',
      requestId: id,
    });
  }
}
