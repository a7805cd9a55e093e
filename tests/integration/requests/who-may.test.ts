import { beforeAll, describe, expect, it } from 'vitest';
import { type Actor, type AgentActor, STAFF_ROLES } from '@/lib/accounts/rules';
import { answerAgency } from '@/lib/conversations/answer-agency';
import { askAgency } from '@/lib/conversations/ask-agency';
import { saveCure } from '@/lib/conversations/save-cure';
import { sendMessage } from '@/lib/conversations/send-message';
import { writeNote } from '@/lib/conversations/write-note';
import { refuseRelease, releaseData } from '@/lib/emergencies/decide-release';
import { recommendRelease } from '@/lib/emergencies/recommend-release';
import { now } from '@/lib/platform/clock';
import { newId } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/database';
import { NotFound, Refusal } from '@/lib/platform/refusal';
import { fileCompletion } from '@/lib/receipts/file-completion';
import { fileCorrection } from '@/lib/receipts/file-correction';
import { approveRequest } from '@/lib/requests/approve-request';
import { assignRequest } from '@/lib/requests/assign-request';
import { beginReview } from '@/lib/requests/begin-review';
import { checkDeadline } from '@/lib/requests/check-deadline';
import { declineRequest } from '@/lib/requests/decline-request';
import { delayRequest } from '@/lib/requests/delay-request';
import { fulfilRequest } from '@/lib/requests/fulfil-request';
import { markCondition } from '@/lib/requests/mark-condition';
import { may, type RequestAction, type RequestFacts } from '@/lib/requests/policy';
import { findRequest } from '@/lib/requests/queries';
import { recordOutcomes } from '@/lib/requests/record-outcomes';
import { reopenRequest } from '@/lib/requests/reopen-request';
import { resumeRequest } from '@/lib/requests/resume-request';
import { settleInstruction } from '@/lib/requests/settle-instruction';
import { supersedeRequest } from '@/lib/requests/supersede-request';
import { tagRequest } from '@/lib/requests/tag-request';
import { withdrawRequest } from '@/lib/requests/withdraw-request';
import { recordCallBack } from '@/lib/signals/record-call-back';
import { anAgency, anAgent, aStaffMember, FEDERAL } from '../../support/people';
import { aFiledRequest, goodPages } from '../../support/requests';

// The use cases by themselves, as a command line or the API would call them: no page, no action and no role of a row
// stands before them, so each has to refuse whoever the policy leaves out.

type Step = (actor: Actor, on: { reference: string; instruction: string }) => Promise<unknown>;

const agent = (actor: Actor) => actor as AgentActor;
const factorAt = () => now();
const words = () => ({ body: 'Let me in.', idempotencyKey: newId() });
const scope = { categories: ['subscriber'], withheld: {} };
const contact = () => goodPages().contact;

/** Every step there is on a filed request, by the line of the policy it asks. */
const STEPS: [RequestAction, Step][] = [
  [
    'correct',
    (actor, on) =>
      fileCorrection(agent(actor), { ...on, section: 'contact', values: contact(), asked: true }),
  ],
  [
    'certify',
    (actor, on) =>
      fileCompletion(agent(actor), { ...on, certified: true, attested: true, factorAt: factorAt() }),
  ],
  ['check_deadline', (actor, on) => checkDeadline(actor, { ...on, inDocument: true, seen: null })],
  ['assign', (actor, on) => assignRequest(actor, { ...on, assigneeId: null })],
  ['tag', (actor, on) => tagRequest(actor, { ...on, tag: 'urgent', on: true })],
  ['begin', (actor, on) => beginReview(actor, on)],
  ['mark', (actor, on) => markCondition(actor, { ...on, code: 'G6', met: true, seen: 0 })],
  ['ask', (actor, on) => askAgency(actor, { ...on, questions: [{ code: 'G6', wording: 'Which days?' }] })],
  ['answer', (actor, on) => answerAgency(actor, on)],
  ['answer', (actor, on) => saveCure(actor, { ...on, code: 'G6', answer: 'These.' })],
  ['delay', (actor, on) => delayRequest(actor, { ...on, reason: 'A motion to quash.' })],
  ['resume', (actor, on) => resumeRequest(actor, on)],
  ['approve', (actor, on) => approveRequest(actor, on)],
  ['fulfil', (actor, on) => fulfilRequest(actor, on)],
  ['record_outcomes', (actor, on) => recordOutcomes(actor, { ...on, outcomes: {}, rest: 'no_records' })],
  ['decline', (actor, on) => declineRequest(actor, { ...on, reason: 'No.' })],
  ['withdraw', (actor, on) => withdrawRequest(actor, { ...on, reason: 'No more.' })],
  ['reopen', (actor, on) => reopenRequest(actor, { ...on, reason: 'Again.' })],
  [
    'record_call_back',
    (actor, on) => recordCallBack(actor, { ...on, verdict: 'confirmed', account: 'Yes.' }),
  ],
  [
    'recommend_release',
    (actor, on) => recommendRelease(actor, { ...on, scope, why: 'A life.', relates: 'A door.' }),
  ],
  [
    'release',
    (actor, on) => releaseData(actor, { ...on, releaseId: newId(), reason: 'A life.', factorAt: factorAt() }),
  ],
  [
    'release',
    (actor, on) => refuseRelease(actor, { ...on, releaseId: newId(), reason: 'No.', factorAt: factorAt() }),
  ],
  [
    'settle_instruction',
    (actor, on) => settleInstruction(actor, { id: on.instruction, settlement: 'Done.' }),
  ],
  ['supersede', (actor, on) => supersedeRequest(actor, { ...on, by: 'OW-2026-000001' })],
  ['message', (actor, on) => sendMessage(actor, { ...on, ...words() })],
  ['write_note', (actor, on) => writeNote(actor, { ...on, ...words(), mentions: [] })],
];

type Scene = {
  name: string;
  reference: string;
  instruction: string;
  facts: RequestFacts;
  people: [string, Actor][];
};

const doNotAct = { expedited: 'no', notice: 'not_barred', doNotAct: 'yes' } as const;
const scenes: Scene[] = [];

async function aScene(
  kind: 'subpoena_trial' | 'emergency' | 'national_security_letter',
  staff: [string, Actor][],
) {
  const agency = await anAgency(kind === 'national_security_letter' ? FEDERAL : {});
  const author = await anAgent({ agency });
  const follower = await anAgent({ agency });
  const matter = { agencyCase: '', childEndangerment: 'no', preservation: '', followers: follower.address };
  const pages = kind === 'subpoena_trial' ? { matter, handling: doNotAct } : {};
  const { id, reference } = await aFiledRequest(author, { kind, pages, asked: true });
  const instruction = await database().instruction.findFirst({ where: { requestId: id } });
  scenes.push({
    name: kind,
    reference,
    instruction: instruction?.id ?? newId(),
    facts: (await findRequest(author, reference))!.facts,
    people: [
      ['author', author],
      ['follower', follower],
      ['colleague', await anAgent({ agency })],
      ['point of contact', await anAgent({ agency, pointOfContact: true })],
      ['other agency', await anAgent({ pointOfContact: true })],
      ...staff,
    ],
  });
}

beforeAll(async () => {
  const staff: [string, Actor][] = [];
  for (const role of STAFF_ROLES) staff.push([role, await aStaffMember(role)]);
  for (const kind of ['subpoena_trial', 'emergency', 'national_security_letter'] as const)
    await aScene(kind, staff);
});

const events = () =>
  database().auditEvent.findMany({
    select: { act: true, actorId: true, requestId: true },
    orderBy: { seq: 'asc' },
  });

/** How a step ended: what it threw, or that it was taken. */
async function outcome(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'it was done';
  } catch (error) {
    if (error instanceof NotFound) return 'not found';
    if (error instanceof Refusal) return error.issues[0]!.message;
    throw error;
  }
}

describe('a step on a request', () => {
  it.each(STEPS)('%s is refused to whoever the policy leaves out', async (rule, take) => {
    const before = await events();
    const wrong: string[] = [];
    let tried = 0;
    for (const { name, facts, people, ...on } of scenes) {
      for (const [who, actor] of people) {
        if (may(actor, rule, facts)) continue;
        tried += 1;
        const said = await outcome(take(actor, on));
        const sees = may(actor, 'view', facts);
        const refused = said === 'not found' || (sees && /does not allow|approved by a release/.test(said));
        if (!refused) wrong.push(`${name}, ${who}: ${said}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(tried).toBeGreaterThan(10);
    expect(await events()).toEqual(before);
  });
});
