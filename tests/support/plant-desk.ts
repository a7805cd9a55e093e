import type { AgentActor, StaffActor } from '@/lib/accounts/rules';
import { sendMessage } from '@/lib/conversations/send-message';
import { writeNote } from '@/lib/conversations/write-note';
import { confirmDocument } from '@/lib/documents/confirm-document';
import { receiveDocument } from '@/lib/documents/receive-document';
import { now } from '@/lib/platform/clock';
import { newId } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/database';
import { fileRequest } from '@/lib/receipts/file-request';
import { assignRequest } from '@/lib/requests/assign-request';
import { beginReview } from '@/lib/requests/begin-review';
import { markCondition } from '@/lib/requests/mark-condition';
import { requestForUpload } from '@/lib/requests/queries';
import { raiseSignals } from '@/lib/signals/raise-signals';
import { recordCallBack } from '@/lib/signals/record-call-back';
import { settleSignals } from '@/lib/signals/settle-signals';
import { onePagePdf } from '@/prisma/seed/paper';
import { agentRow, staffRow } from '@/prisma/seed/rows';
import { agentActor, staffActor } from './inventory';
import { aFinishedDraft } from './requests';

// What no agent may find: words of the desk on an agent's own request, and those of another agency's request. They are
// planted before anybody looks, so that what the compartment changes in lists can be told from them.

const OWNER = 'dana.reyes@springfield-pd.example';
const FOLLOWER = 'fay.low@springfield-pd.example';
const OUTSIDER = 'ari.cole@fbe.example';
/** A staff member whose name stands nowhere else; the shipped settings hide it from agents. */
const PRIVATE = { address: 'zita.quackenbrandt@legal.example', name: 'Zita Quackenbrandt' };

/** Words of the desk alone, one a place. */
const DESK_WORDS = {
  note: 'Wrenfolkist',
  mention: 'Tolvequarry',
  name: 'Quackenbrandt',
  call: 'Hollimbrack',
  signal: 'Vantreskill',
};
/** Words of another agency's request. */
const OTHER_WORDS = {
  case: 'Umbrelkyte',
  title: 'Fozzlewick',
  person: 'Thackerbloom',
  particulars: 'Grevintome',
  file: 'Snorkendell',
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

/** A request that a colleague follows, worked on by the staff member with the private name, and one of another agency. */
export async function plantDesk() {
  const [dana, ari] = [await agentActor(OWNER), await agentActor(OUTSIDER)];
  const zita = await staffActor(PRIVATE.address);
  const own = await aRequest(dana, { followers: FOLLOWER });
  await workOn(zita, own);
  const other = await aRequest(ari, {});
  await workOn(zita, other);
  return {
    own,
    other,
    follower: FOLLOWER,
    deskWords: Object.values(DESK_WORDS),
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
  const { id, bytes, sha256 } = await receiveDocument(agent, target, {
    name: `${word('file')}.pdf`,
    announced: null,
    role: 'process',
    source: (async function* () {
      yield onePagePdf('Trial subpoena', [word('file')]);
    })(),
  });
  await confirmDocument(agent, target, { document: id, bytes, sha256 });
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
