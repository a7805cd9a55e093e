import { type AgentActor, STAFF_ROLES, type StaffActor } from '@/lib/accounts/rules';
import { askAgency } from '@/lib/conversations/ask-agency';
import { sendMessage } from '@/lib/conversations/send-message';
import { writeNote } from '@/lib/conversations/write-note';
import { confirmDocument } from '@/lib/documents/confirm-document';
import { receiveDocument } from '@/lib/documents/receive-document';
import { now } from '@/lib/platform/clock';
import { newId, unseal } from '@/lib/platform/crypto';
import { database, disconnect } from '@/lib/platform/database';
import { closeQueue } from '@/lib/platform/queue';
import { fileRequest } from '@/lib/receipts/file-request';
import { beginReview } from '@/lib/requests/begin-review';
import { findDraft, requestForUpload } from '@/lib/requests/queries';
import { saveDraft } from '@/lib/requests/save-draft';
import { sessionCookie } from '@/lib/web/auth';
import { onePagePdf } from '@/prisma/seed/paper';
import { agentRow } from '@/prisma/seed/rows';
import { anEnteredRequest, FISA } from './entries';
import { agentActor, inventory, sessionOf, staffActor } from './inventory';
import { deskPeople, plantDesk } from './plant-desk';
import { aFinishedDraft } from './requests';

// Works on the portal of DATA_DIR, in a process of its own: the modules of the portal keep to one database a process.
// `people` signs everyone in, lists the pages there are and plants the words of the desk (plant-desk); `plant` fills the compartment with words that stand nowhere
// else; `mails` opens what was mailed. Each prints JSON.

const ARI = 'ari.cole@fbe.example';
const CLARA = 'clara.cleared@legal.example';
const CONTACT = 'pia.contact@fbe.example';
const COLLEAGUE = 'cal.league@fbe.example';

/** Words that nothing else in the portal has, one a place. */
const WORDS = {
  signatory: 'Zarquivane',
  letter: 'Vexillumor',
  name: 'Quillfenwick',
  title: 'Brontexarch',
  case: 'Skrymsolt',
  customer: 'Plumvextrade',
  address: 'hexwombat',
  particulars: 'Oblivantine',
  citation: 'Gralquister',
  file: 'Thrumwaldo',
  question: 'Wexlorande',
  message: 'Drabnuvian',
  note: 'Klaxophite',
  draft: 'Mirthquondle',
  kept: 'Jorvexpandy',
};
/** An odd number of identifiers, which no other request has. */
const IDENTIFIERS = 271;

async function people() {
  const bureau = await database().agencyDomain.findUniqueOrThrow({ where: { domain: 'fbe.example' } });
  const { agencyId } = bureau;
  await database().account.createMany({
    data: [
      agentRow({ address: CONTACT, name: 'Pia Contact', agencyId, pointOfContact: true }, now()),
      agentRow({ address: COLLEAGUE, name: 'Cal League', agencyId }, now()),
    ],
    skipDuplicates: true,
  });
  await deskPeople();
  const visits = await inventory();
  const desk = await plantDesk();
  const accounts = await database().account.findMany({ where: { standing: 'active' } });
  const sessions = await Promise.all(
    accounts.map(async ({ address, kind, roles }) => ({
      address,
      kind,
      cleared: roles.includes('cleared'),
      token: await sessionOf(address),
    })),
  );
  // Downloads want a factor given just now, and the crawl takes its time.
  const factorAt = new Date(now().getTime() + 60 * 60_000);
  await database().session.updateMany({ where: { assurance: 'two_factor' }, data: { factorAt } });
  const pages = visits
    .filter(({ half, mailbox }) => !half && !mailbox)
    .map(({ route, path }) => ({ route, path }));
  return { cookie: sessionCookie().name, sessions, pages, owner: ARI, roles: STAFF_ROLES.length, desk };
}

async function plant() {
  const [ari, clara] = [await agentActor(ARI), await staffActor(CLARA)];
  const letter = await plantLetter(ari, clara);
  const draftId = await plantDraft(ari);
  const fisa = await anEnteredRequest(clara, ari.agencyId, { ...FISA, keptAt: `Safe ${WORDS.kept}` });
  const rows = await database().request.findMany({
    where: { compartment: true },
    include: { documents: true, receipts: true, identifiers: { select: { hash: true }, take: 20 } },
  });
  return {
    letter,
    fisa,
    draftId,
    words: [...Object.values(WORDS), String(IDENTIFIERS)],
    /** Of the letter just filed and of all that the seed has. */
    secrets: rows.flatMap(({ id, reference, documents, receipts, identifiers }) => [
      id,
      ...(reference ? [reference] : []),
      ...documents.flatMap((each) => [each.id, each.sha256]),
      ...receipts.flatMap((each) => [each.id, each.code, each.sha256]),
      ...identifiers.map(({ hash }) => hash),
    ]),
    sealed: rows.map(({ id, reference, agentId, documents, receipts }) => ({
      id,
      reference,
      own: agentId === ari.accountId,
      documents: documents.map((each) => each.id),
      codes: receipts.map(({ code }) => code),
    })),
  };
}

async function plantLetter(ari: AgentActor, clara: StaffActor): Promise<string> {
  const numbers = Array.from({ length: IDENTIFIERS - 1 }, (_, i) => `+1415556${String(i).padStart(4, '0')}`);
  const draftId = await aFinishedDraft(ari, {
    kind: 'national_security_letter',
    pages: {
      process: {
        signatory: `Special Agent ${WORDS.signatory}`,
        caseNumber: `NSL-${WORDS.letter}`,
        issuedOn: '2026-05-04',
        certification: 'yes',
      },
      contact: { name: `Ari ${WORDS.name}`, title: WORDS.title, phone: '+1 202 555 0141' },
      matter: { agencyCase: `26-${WORDS.case}`, childEndangerment: 'no', preservation: '', followers: '' },
      identifiers: {
        identifiers: [...numbers, `${WORDS.address}@sealed.example`].join('\n'),
        names: `${WORDS.customer} Holdings`,
      },
      categories: { categories: ['subscriber'], particulars: `Name and address of ${WORDS.particulars}.` },
      handling: {
        expedited: 'no',
        notice: 'barred',
        bar: '2709c',
        barCitation: `18 U.S.C. 2709(c), ${WORDS.citation}`,
        barFrom: '2026-05-04',
        doNotAct: 'no',
      },
    },
  });
  const target = (await requestForUpload(ari, draftId))!;
  const file = onePagePdf('National security letter', [WORDS.letter]);
  const document = await receiveDocument(ari, target, {
    name: `${WORDS.file}.pdf`,
    announced: null,
    role: 'process',
    source: (async function* () {
      yield file;
    })(),
  });
  const { bytes, sha256 } = document;
  await confirmDocument(ari, target, { document: document.id, bytes, sha256 });
  if (!(await findDraft(ari, draftId))) throw new Error('the letter is no draft any more');
  const filing = { draftId, certified: true, attested: true, factorAt: now() };
  const { reference } = await fileRequest(ari, filing);
  await beginReview(clara, { reference });
  await sendMessage(clara, { reference, body: `About ${WORDS.message}.`, idempotencyKey: newId() });
  await writeNote(clara, { reference, body: `Keep ${WORDS.note} in mind.`, idempotencyKey: newId() });
  await askAgency(clara, {
    reference,
    questions: [{ code: 'G6', wording: `Which days of ${WORDS.question}?` }],
  });
  return reference;
}

/** A letter that is still being written: its own agent's alone, also not the cleared's. */
async function plantDraft(ari: AgentActor): Promise<string> {
  const draftId = await aFinishedDraft(ari, { kind: 'national_security_letter' });
  await saveDraft(ari, {
    draftId,
    section: 'matter',
    values: { agencyCase: WORDS.draft, childEndangerment: 'no', preservation: '', followers: '' },
    window: 'another',
    seen: '',
    replace: true,
  });
  return draftId;
}

async function mails() {
  const rows = await database().outboxMail.findMany({ orderBy: { createdAt: 'asc' } });
  const sealed = new Set(
    (await database().request.findMany({ where: { compartment: true }, select: { id: true } })).map(
      ({ id }) => id,
    ),
  );
  return Promise.all(
    rows.map(async ({ id, recipient, subject, body, requestId }) => ({
      recipient,
      subject,
      body: await unseal(body, { use: 'outbox_mail.body', id }),
      sealed: requestId !== null && sealed.has(requestId),
    })),
  );
}

const STEPS: Record<string, () => Promise<unknown>> = { people, plant, mails };
const answer = await STEPS[process.argv[2] ?? '']!();
process.stdout.write(JSON.stringify(answer));
await closeQueue();
await disconnect();
