import type { AgentActor } from '@/lib/accounts/rules';
import { canBeExpedited, canInstruct } from '@/lib/law/checklist';
import type { KindId } from '@/lib/law/kinds';
import { now } from '@/lib/platform/clock';
import { digest, newId, seal } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/database';
import { fileRequest } from '@/lib/receipts/file-request';
import { declarationOf, inCompartment } from '@/lib/requests/kinds/declarations';
import { saveDraft } from '@/lib/requests/save-draft';
import type { AnsweredSection, Typed } from '@/lib/requests/schema';
import { startRequest } from '@/lib/requests/start-request';
import { PARTICULARS } from '@/prisma/seed/fiction';
import { fictionalProcess } from '@/prisma/seed/fiction-process';
import { randomFrom } from '@/prisma/seed/random';

/** What the form of each section sends; a kind uses those that it has. */
export type Pages = Record<AnsweredSection, Typed>;

/** The pages that a kind has, in the order of its declaration. */
export function sectionsOf(kind: KindId): AnsweredSection[] {
  return declarationOf(kind).sections.filter((section) => section !== 'documents');
}

const EMERGENCY_CONTACT = {
  callback: '+1 217 555 0100',
  supervisor: 'Sergeant Kim Vale',
  supervisorPhone: '+1 217 555 0103',
};

/** What is right on the page that a kind has of its own; that of a trial subpoena and a warrant is quoted by tests. */
function goodProcess(kind: KindId): Typed {
  const issuedOn = '2026-05-04';
  const scene = {
    random: randomFrom(7),
    domain: 'fbe.example',
    issuedOn,
    filedAt: new Date('2026-05-06T15:00Z'),
  };
  const process = fictionalProcess(kind, scene);
  if (kind === 'subpoena_trial')
    return {
      court: 'Sangamon County Circuit Court',
      caseTitle: 'State v. Doe',
      caseNumber: '2026-CF-17',
      issuedOn,
    };
  // One that cites no statute is as good as any, and goes to counsel.
  if (kind === 'civil_investigative_demand') return { ...process, statute: '15 U.S.C. § 1312' };
  return kind === 'search_warrant' ? { ...process, caseNumber: '26-MJ-88', offence: 'Wire fraud' } : process;
}

/** What a form for each section sends, all of it right for an agency of the United States. */
export function goodPages(kind: KindId = 'subpoena_trial'): Pages {
  const [category = ''] = declarationOf(kind).categories;
  const live = kind === 'wiretap';
  const contact = { name: 'Dana Reyes', title: 'Detective', phone: '+1 217 555 0101' };
  return {
    process: goodProcess(kind),
    contact: kind === 'emergency' ? { ...contact, ...EMERGENCY_CONTACT } : contact,
    matter: {
      agencyCase: '',
      childEndangerment: 'no',
      ...(kind === 'preservation' ? {} : { preservation: '' }),
      ...(inCompartment(kind) ? {} : { followers: '' }),
    },
    identifiers: { identifiers: '+1 (415) 555-0132\n+1 415-555-0199', names: '' },
    categories: {
      categories: live ? [...declarationOf(kind).categories] : [category],
      particulars: live ? PARTICULARS[category]! : 'Name and address of the account holder.',
    },
    period: {
      from: '2026-01-01',
      to: kind === 'wiretap' || kind === 'pen_trap' ? '2026-01-21' : '2026-03-31',
    },
    handling: {
      ...(canBeExpedited(kind) ? { expedited: 'no' } : {}),
      notice: 'not_barred',
      ...(canInstruct(kind) ? { doNotAct: 'no' } : {}),
    },
  };
}

/** A confirmed document's row; its bytes are not on disk. */
export async function aDocument(requestId: string, uploadedBy: string, role = 'process'): Promise<string> {
  const id = newId();
  await database().document.create({
    data: {
      id,
      requestId,
      uploadedBy,
      role,
      name: await seal('subpoena.pdf', { use: 'document.name', id }),
      contentType: 'application/pdf',
      bytes: 1234,
      sha256: digest(id),
      storageKey: id,
      createdAt: now(),
      confirmedAt: now(),
    },
  });
  return id;
}

type Wanted = {
  kind?: KindId;
  /** In place of what is right. */
  pages?: Partial<Pages>;
  /** Short statements of an emergency were asked about already. */
  asked?: boolean;
  /** False leaves the document to be sent by the browser, where its bytes matter. */
  document?: false;
};

/** A draft in which every section is answered and, if wanted, a document attached. */
export async function aFinishedDraft(
  agent: AgentActor,
  { kind = 'subpoena_trial', pages = {}, asked = false, document }: Wanted = {},
): Promise<string> {
  const draftId = await startRequest(agent, { kind, idempotencyKey: newId() });
  const all = { ...goodPages(kind), ...pages };
  for (const section of sectionsOf(kind)) {
    await saveDraft(agent, { draftId, section, values: all[section], window: 'a test', seen: '', asked });
  }
  if (document === false) return draftId;
  await aDocument(draftId, agent.accountId, kind === 'preservation' ? 'letterhead' : 'process');
  return draftId;
}

/** A filed request. */
export async function aFiledRequest(
  agent: AgentActor,
  wanted: Wanted = {},
): Promise<{ id: string; reference: string }> {
  const id = await aFinishedDraft(agent, wanted);
  const input = { draftId: id, certified: true, attested: true, factorAt: now() };
  const { reference } = await fileRequest(agent, input);
  return { id, reference };
}
