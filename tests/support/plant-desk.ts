import type { Actor, AgentActor, StaffActor } from '@/lib/accounts/rules';
import { answerAgency } from '@/lib/conversations/answer-agency';
import { askAgency } from '@/lib/conversations/ask-agency';
import { saveCure } from '@/lib/conversations/save-cure';
import { sendMessage } from '@/lib/conversations/send-message';
import { writeNote } from '@/lib/conversations/write-note';
import { confirmDocument } from '@/lib/documents/confirm-document';
import { receiveDocument } from '@/lib/documents/receive-document';
import { releaseData } from '@/lib/emergencies/decide-release';
import { recommendRelease } from '@/lib/emergencies/recommend-release';
import { now } from '@/lib/platform/clock';
import { newId } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/database';
import { fileRequest } from '@/lib/receipts/file-request';
import { approveRequest } from '@/lib/requests/approve-request';
import { assignRequest } from '@/lib/requests/assign-request';
import { beginReview } from '@/lib/requests/begin-review';
import { markCondition } from '@/lib/requests/mark-condition';
import { requestForUpload } from '@/lib/requests/queries';
import { settleInstruction } from '@/lib/requests/settle-instruction';
import { viewRequest } from '@/lib/requests/view-request';
import { raiseSignals } from '@/lib/signals/raise-signals';
import { recordCallBack } from '@/lib/signals/record-call-back';
import { settleSignals } from '@/lib/signals/settle-signals';
import { onePagePdf } from '@/prisma/seed/paper';
import { agentRow, staffRow } from '@/prisma/seed/rows';
import { aConfirmedCall } from './emergencies';
import { agentActor, staffActor } from './inventory';
import { aFiledRequest, aFinishedDraft } from './requests';

// What no agent may find: words of the desk on an agent's own request, and those of another agency's request. They are
// planted before anybody looks, so that what the compartment changes in lists can be told from them.

const OWNER = 'dana.reyes@springfield-pd.example';
const FOLLOWER = 'fay.low@springfield-pd.example';
const OUTSIDER = 'ari.cole@fbe.example';
const COUNSEL = 'cole.counsel@legal.example';
/** A staff member whose name stands nowhere else; the shipped settings hide it from agents. */
const PRIVATE = { address: 'zita.quackenbrandt@legal.example', name: 'Zita Quackenbrandt' };

/** Words of the desk alone, one a place. */
const DESK_WORDS = {
  note: 'Wrenfolkist',
  mention: 'Tolvequarry',
  name: 'Quackenbrandt',
  decision: 'Marblethwick',
  call: 'Hollimbrack',
  signal: 'Vantreskill',
};
/** Of the desk as well, and not for all of it: what trust and safety did, and a file that was not sent yet. */
const KEPT_WORDS = { settlement: 'Dunsquillan', unsent: 'Vandrelope' };
/** Words of the desk on an emergency: of two calls, of who recommended its release and of who made it. */
const RELEASE_WORDS = {
  unreached: 'Crumbelfast',
  why: 'Ombertrane',
  relates: 'Fennigrave',
  released: 'Quellicrump',
};
/** Words of another agency's request. */
const OTHER_WORDS = {
  case: 'Umbrelkyte',
  title: 'Fozzlewick',
  person: 'Thackerbloom',
  particulars: 'Grevintome',
  file: 'Snorkendell',
  cure: 'Pellidrome',
  attachment: 'Quorblestone',
};

/** The people that the seed does not have. */
export async function deskPeople(): Promise<void> {
  const { agencyId } = await agentActor(OWNER);
  await database().account.createMany({
    data: [
      agentRow({ address: FOLLOWER, name: 'Fay Low', agencyId }, now()),
      staffRow({ ...PRIVATE, roles: ['counsel', 'analyst'] }, now()),
    ],
    skipDuplicates: true,
  });
}

/**
 * A request that a colleague follows and an emergency, worked on by the staff member with the private name, and one of
 * another agency.
 */
export async function plantDesk() {
  const [dana, ari] = [await agentActor(OWNER), await agentActor(OUTSIDER)];
  const zita = await staffActor(PRIVATE.address);
  const own = await aRequest(dana, { followers: FOLLOWER });
  await workOn(zita, own);
  await decideOn(zita, own);
  const urgent = await releaseOn(zita, dana);
  const other = await aRequest(ari, {});
  await workOn(zita, other);
  await answerOn(zita, ari, other);
  return {
    own,
    urgent,
    other,
    follower: FOLLOWER,
    shownWords: Object.values(DESK_WORDS),
    releaseWords: Object.values(RELEASE_WORDS),
    deskWords: [DESK_WORDS, KEPT_WORDS, RELEASE_WORDS].flatMap((each) => Object.values(each)),
    otherWords: [...Object.values(OTHER_WORDS), other],
  };
}

async function aRequest(agent: AgentActor, { followers = '' }: { followers?: string }): Promise<string> {
  const ours = followers !== '';
  const word = (key: keyof typeof OTHER_WORDS) => (ours ? 'Plain' : OTHER_WORDS[key]);
  const draftId = await aFinishedDraft(agent, {
    pages: {
      process: {
        court: 'Sangamon County Circuit Court',
        caseTitle: `State v. ${word('title')}`,
        caseNumber: `2026-CF-${word('case')}`,
        issuedOn: '2026-05-04',
      },
      contact: { name: `Sam ${word('person')}`, title: 'Detective', phone: '+1 312 555 0101' },
      matter: { agencyCase: `26-${word('case')}`, childEndangerment: 'no', preservation: '', followers },
      // The second is in the list of the sealed letter as well: what they have in common is nobody's to see.
      identifiers: { identifiers: '+1 (415) 555-0132\n+1 415-556-0001', names: '' },
      categories: { categories: ['subscriber'], particulars: `Name and address of ${word('particulars')}.` },
    },
  });
  const target = (await requestForUpload(agent, draftId))!;
  await database().document.updateMany({ where: { requestId: draftId }, data: { removedAt: now() } });
  await aFile(agent, target, word('file'), 'process');
  const filing = { draftId, certified: true, attested: true, factorAt: now() };
  return (await fileRequest(agent, filing)).reference;
}

async function workOn(zita: StaffActor, reference: string): Promise<void> {
  const keyed = () => ({ reference, idempotencyKey: newId() });
  await beginReview(zita, { reference });
  await assignRequest(zita, { reference, assigneeId: zita.accountId });
  await writeNote(zita, { ...keyed(), body: `Ask ${DESK_WORDS.note} about it.` });
  await writeNote(zita, { ...keyed(), body: `@Ana Analyst please look at ${DESK_WORDS.mention}.` });
  await markCondition(zita, { reference, code: 'G6', met: false, seen: 0 });
  const { id } = await database().request.findUniqueOrThrow({ where: { reference }, select: { id: true } });
  await raiseSignals(id);
  await settleSignals(zita, {
    reference,
    codes: ['number_differs'],
    note: `It is ${DESK_WORDS.signal}’s own.`,
  });
  await recordCallBack(zita, { reference, verdict: 'confirmed', account: `${DESK_WORDS.call} answered.` });
  await sendMessage(zita, { ...keyed(), body: 'We have begun to read your request.' });
}

type Target = NonNullable<Awaited<ReturnType<typeof requestForUpload>>>;

/** A file with a word in its name and on its page, received and confirmed. */
async function aFile(actor: Actor, target: Target, word: string, role: 'process' | 'correspondence') {
  const { id, bytes, sha256 } = await receiveDocument(actor, target, {
    name: `${word}.pdf`,
    announced: null,
    role,
    source: (async function* () {
      yield onePagePdf('A file', [word]);
    })(),
  });
  await confirmDocument(actor, target, { document: id, bytes, sha256 });
}

const idOf = async (reference: string) =>
  (await database().request.findUniqueOrThrow({ where: { reference }, select: { id: true } })).id;

/** Approved with a reason for the record; the accounts looked at; a file that nobody has sent. */
async function decideOn(zita: StaffActor, reference: string): Promise<void> {
  const reasons = { subscriber: `Granted as in ${DESK_WORDS.decision}.` };
  await approveRequest(zita, { reference, reasons, words: 'The records are being gathered.' });
  const requestId = await idOf(reference);
  const { id } = await database().instruction.findFirstOrThrow({ where: { requestId } });
  await settleInstruction(zita, { id, settlement: `Suspended after ${KEPT_WORDS.settlement}.` });
  const target = (await requestForUpload(zita, requestId, 'message'))!;
  await aFile(zita, target, KEPT_WORDS.unsent, 'correspondence');
}

/** An emergency that was called back twice and released by two people. */
async function releaseOn(zita: StaffActor, dana: AgentActor): Promise<string> {
  const { reference } = await aFiledRequest(dana, { kind: 'emergency', document: false });
  // Else it stays loud on everyone's page of the desk until one of them comes by.
  await viewRequest(zita, reference);
  await beginReview(zita, { reference });
  const unreached = `A machine of ${RELEASE_WORDS.unreached} answered.`;
  await recordCallBack(zita, { reference, verdict: 'unreachable', account: unreached });
  await aConfirmedCall(zita, reference);
  const releaseId = await recommendRelease(zita, {
    reference,
    scope: { categories: ['subscriber'], withheld: {} },
    why: `Minutes count: ${RELEASE_WORDS.why}.`,
    relates: `It leads to ${RELEASE_WORDS.relates}.`,
  });
  const cole = await staffActor(COUNSEL);
  const reason = `In good faith, ${RELEASE_WORDS.released}.`;
  await releaseData(cole, { reference, releaseId, reason, factorAt: now() });
  return reference;
}

/** Asked, answered, and written to with a file. */
async function answerOn(zita: StaffActor, ari: AgentActor, reference: string): Promise<void> {
  await askAgency(zita, { reference, questions: [{ code: 'G10', wording: 'May the account be closed?' }] });
  await saveCure(ari, { reference, code: 'G10', answer: `Not before ${OTHER_WORDS.cure}.` });
  await answerAgency(ari, { reference });
  const target = (await requestForUpload(ari, await idOf(reference), 'message'))!;
  await aFile(ari, target, OTHER_WORDS.attachment, 'correspondence');
  await sendMessage(ari, { reference, files: true, idempotencyKey: newId(), body: 'The file is attached.' });
}
