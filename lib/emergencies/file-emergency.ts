import type { AgentActor, ProvenMailbox } from '@/lib/accounts/rules';
import { appendEvent } from '@/lib/audit/append-event';
import { now } from '@/lib/platform/clock';
import { fingerprint, newId, seal } from '@/lib/platform/crypto';
import type { Tx } from '@/lib/platform/database';
import { type Issue, NotFound, Refusal } from '@/lib/platform/refusal';
import { issueReceipt } from '@/lib/receipts/issue-receipt';
import { checkRequest, issuesOf, thinIssues } from '@/lib/requests/check-draft';
import { parseSection } from '@/lib/requests/save-draft';
import type { AnsweredSection, Answers, Typed } from '@/lib/requests/schema';
import { fileAnswers } from '@/lib/requests/submit-request';
import { currentCompany } from '@/lib/settings/queries';
import { findFiler } from './queries';
import { INTAKE_A_DAY, INTAKE_CATEGORIES } from './rules';
import { agencySchema, type ClaimedAgency } from './schema';

type Intake = {
  /** The fields of the form as they were typed. */
  values: Typed;
  certified: boolean;
  /** Short statements were asked about already. */
  asked: boolean;
  idempotencyKey: string;
};

const SECTIONS = [
  'process',
  'contact',
  'identifiers',
  'categories',
  'period',
] as const satisfies AnsweredSection[];

/**
 * Files the emergency of somebody without an account. What vouches for them is a mailbox that was proven in this
 * browser, and nothing else: no second factor, no registered domain. So the agency is written down as proposed, the
 * account as pending, which signs in nowhere, and the desk is told to call back before anything else (LAW.md § 4).
 * One transaction; the same key from the same mailbox gives the same reference.
 * @throws Refusal with a sentence for each faulty field; thin statements are asked about once, on the field `asked`
 */
export async function fileEmergency(mailbox: ProvenMailbox, intake: Intake): Promise<{ reference: string }> {
  const before = await findFiler(mailbox.address);
  const already = before?.filed.find(({ key }) => key === intake.idempotencyKey);
  if (already) return { reference: already.reference };
  if (before && !before.pending) throw new Refusal({ field: null, message: HAS_ACCOUNT });

  const at = now();
  const company = await currentCompany();
  refuseFlood(before?.filed ?? [], at, company.emergency.phone);
  const { agency, answers } = parse(intake.values);
  const check = checkRequest('emergency', answers, {
    agency,
    companyState: company.state,
    at,
    document: false,
    certified: { certified: intake.certified, attested: false },
  });
  const issues = [...SECTIONS, 'certification' as const].flatMap((each) => issuesOf(check, each, answers));
  if (issues.length > 0) throw new Refusal(issues);
  const thin = intake.asked ? [] : thinIssues(check, answers);
  if (thin.length > 0) throw new Refusal(thin);

  const claimed = before && sameAgency(before.agency, agency) ? before.agency.id : null;
  const actor: AgentActor = {
    kind: 'agent',
    accountId: before?.accountId ?? newId(),
    name: answers.contact!.name,
    address: mailbox.address,
    agencyId: claimed ?? newId(),
    agency,
    pointOfContact: false,
    confirmed: false,
  };
  const id = newId();
  const sealed = await seal(JSON.stringify(answers), { use: 'request.answers', id });
  const links = { followers: [], preservationId: null, renewsId: null };
  const filing = { id, kind: 'emergency' as const, answers, check, links, attested: false, at };
  try {
    return await fileAnswers(actor, filing, {
      first: async (tx) => {
        await refuseTwice(tx, actor, intake.idempotencyKey, before !== null);
        if (!claimed) await tx.agency.create({ data: agencyRow(actor, at) });
        await writeAccount(tx, actor, answers, at);
        await tx.request.create({
          data: {
            id,
            kind: 'emergency',
            status: 'draft',
            agentId: actor.accountId,
            agencyId: actor.agencyId,
            idempotencyKey: intake.idempotencyKey,
            answers: sealed,
            createdAt: at,
            updatedAt: at,
          },
        });
      },
      along: async (tx, filed) => {
        await issueReceipt(tx, { requestId: id, company, at: filed.at });
        const audit = { actor: { accountId: actor.accountId, kind: 'agent' as const }, requestId: id };
        if (!claimed)
          await appendEvent(tx, { ...audit, act: 'agency.proposed', data: { agencyId: actor.agencyId } });
        if (!before)
          await appendEvent(tx, { ...audit, act: 'account.created', data: { accountId: actor.accountId } });
      },
      data: { proof: 'mailbox' },
    });
  } catch (error) {
    if (error instanceof FiledAlready) return { reference: error.reference };
    throw error;
  }
}

const HAS_ACCOUNT =
  'This mailbox belongs to an account, which files with both factors: sign in, and file the emergency there. If you cannot, call the emergency line.';

const DAY_MS = 24 * 60 * 60_000;

/** Each filing is an alarm: a mailbox that anyone can have shall not wear out those who answer. */
function refuseFlood(filed: { filedAt: Date }[], at: Date, phone: string): void {
  const today = filed.filter(({ filedAt }) => at.getTime() - filedAt.getTime() < DAY_MS);
  if (today.length < INTAKE_A_DAY) return;
  const message = `This mailbox filed ${INTAKE_A_DAY} emergencies within a day, which is the most it can: call ${phone}.`;
  throw new Refusal({ field: null, message });
}

/** Two posts of one form: the second finds what the first has filed. */
class FiledAlready extends Error {
  constructor(readonly reference: string) {
    super('filed already');
  }
}

/** Filings of one mailbox stand in line here, so that the second sees what the first wrote. */
async function refuseTwice(tx: Tx, actor: AgentActor, idempotencyKey: string, known: boolean) {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${fingerprint('address', actor.address)}, 1))`;
  const account = await tx.account.findUnique({
    where: { address: actor.address },
    include: { requests: { where: { idempotencyKey }, select: { reference: true } } },
  });
  const filed = account?.requests[0]?.reference;
  if (filed) throw new FiledAlready(filed);
  if ((account !== null) !== known || (account && account.standing !== 'pending')) {
    const message = 'Another window of yours filed at this very moment: press the button again.';
    throw new Refusal({ field: null, message });
  }
}

/** No domain and no number to call: anyone can claim to be any agency, and a number from a request is never called. */
function agencyRow({ agencyId, agency }: AgentActor, at: Date) {
  return { id: agencyId, ...agency, standing: 'proposed' as const, createdAt: at };
}

async function writeAccount(tx: Tx, actor: AgentActor, { contact }: Answers, at: Date): Promise<void> {
  const { accountId: id, address, agencyId } = actor;
  const said = { name: contact!.name, title: contact!.title, phone: contact!.phone, agencyId };
  await tx.account.upsert({
    where: { id },
    create: { id, address, kind: 'agent', standing: 'pending', createdAt: at, ...said },
    update: said,
  });
}

function sameAgency(known: ClaimedAgency, given: ClaimedAgency): boolean {
  return (['name', 'country', 'state', 'level', 'type'] as const).every((key) => known[key] === given[key]);
}

/** Every page's worth of fields by its own schema: all that is wrong is said at once. */
function parse(values: Typed): { agency: ClaimedAgency; answers: Answers } {
  const agency = agencySchema.safeParse(values);
  const issues: Issue[] = [];
  if (!agency.success) {
    const firsts = new Map(
      agency.error.issues.toReversed().map((each) => [String(each.path[0]), each.message]),
    );
    issues.push(...[...firsts].reverse().map(([field, message]) => ({ field, message })));
  }
  const answers: Answers = {};
  for (const section of SECTIONS) {
    const parsed = parseSection('emergency', section, values, String(values.country ?? ''));
    if (parsed.ok) Object.assign(answers, { [section]: parsed.value });
    else issues.push(...parsed.issues);
  }
  const asked = answers.categories?.categories ?? [];
  if (asked.some((each) => !(INTAKE_CATEGORIES as readonly string[]).includes(String(each))))
    throw new NotFound();
  if (issues.length > 0 || !agency.success) throw new Refusal(issues);
  return { agency: agency.data, answers };
}
