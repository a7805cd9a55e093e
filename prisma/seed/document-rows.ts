import type { KindId } from '@/lib/law/kinds';
import { newId, seal } from '@/lib/platform/crypto';
import type { Prisma } from '@/lib/platform/prisma/client';
import { writeSealed } from '@/lib/platform/storage';
import { kindName } from '@/lib/requests/kinds/declarations';
import type { Answers } from '@/lib/requests/schema';
import { BY_ORDER } from './notice';
import { onePagePdf } from './paper';
import type { Random } from './random';

type Role = 'process' | 'letterhead' | 'non_disclosure' | 'translation' | 'attachment' | 'scan';
type Paper = { role: Role; title: string; file: string };

type Given = {
  requestId: string;
  kind: KindId;
  answers: Answers;
  country: string;
  /** Staff scanned what did not come through the portal. */
  scanned: boolean;
  /** Whether the agent could attach what no kind asks for. */
  attaches: boolean;
  uploadedBy: string;
  at: Date;
  random: Random;
};

/** The documents that belong to a request: the process itself, and what bars notice or was translated. */
function papersOf({ kind, answers, country, scanned, attaches, random }: Given): Paper[] {
  const name = kindName(kind).replace(/ \(.*| \/.*/, '');
  const file = name.toLowerCase().replaceAll(' ', '-');
  if (kind === 'fisa_order' || kind === 'inquiry') return [];
  if (kind === 'emergency') {
    const letter = attaches && random.chance(0.3);
    return letter ? [{ role: 'attachment', title: 'Letter', file: 'letter' }] : [];
  }
  const own: Paper = {
    role: scanned ? 'scan' : kind === 'preservation' ? 'letterhead' : 'process',
    title: name,
    file,
  };
  const papers = [own];
  const { bar } = answers.handling ?? {};
  if (bar && BY_ORDER.includes(bar)) {
    papers.push({ role: 'non_disclosure', title: 'Order not to disclose', file: 'non-disclosure-order' });
  }
  if (country !== 'US' && random.chance(0.7)) {
    papers.push({ role: 'translation', title: `${name}, translated`, file: `${file}-translation` });
  }
  return papers;
}

/** Writes the documents of a request into the storage; their rows are returned, and as a receipt names them. */
export async function documentRows(given: Given) {
  const rows: Awaited<ReturnType<typeof documentRow>>[] = [];
  for (const paper of papersOf(given)) rows.push(await documentRow(given, paper));
  return rows;
}

async function documentRow({ requestId, answers, uploadedBy, at }: Given, { role, title, file }: Paper) {
  const id = newId();
  const { court, office, caseTitle, offence, caseNumber, issuedOn } = answers.process ?? {};
  const lines = [
    court ?? office ?? '',
    caseTitle ?? offence ?? '',
    ...(caseNumber ? [`Number ${caseNumber}`] : []),
    ...(issuedOn ? [`Issued ${issuedOn}`] : []),
    '',
    'This is a made-up document of a demonstration. It compels nobody.',
    `Document ${id}`,
  ];
  const bytes = onePagePdf(title.toUpperCase(), lines);
  const stored = await writeSealed(
    id,
    { use: 'document.bytes', id },
    (async function* () {
      yield bytes;
    })(),
  );
  const number = (caseNumber ?? 'undated').replaceAll(/[ /]/g, '-');
  const name = `${file}-${number}.pdf`;
  const { bytes: length, sha256 } = stored;
  const row: Prisma.DocumentCreateManyInput = {
    id,
    requestId,
    uploadedBy,
    role,
    name: await seal(name, { use: 'document.name', id }),
    contentType: 'application/pdf',
    bytes: length,
    sha256,
    storageKey: id,
    createdAt: at,
    confirmedAt: at,
  };
  return { row, received: { name, role, bytes: length, pages: null, sha256, receivedAt: at.toISOString() } };
}
