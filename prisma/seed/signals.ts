import { newId, seal } from '@/lib/platform/crypto';
import type { Tx } from '@/lib/platform/database';
import { writeSealed } from '@/lib/platform/storage';
import type { SeededAccounts } from './accounts';
import type { PastEvent } from './audit';
import { onePagePdf, savedAgain } from './paper';

const HOUR_MS = 60 * 60_000;
const FILE = 'affidavit-of-service.pdf';
const FOUND =
  'Called the switchboard: the department handed out new laptops on Monday, and Det. Reyes signed in on hers from the new building.';

/**
 * Something to look into: a file that was saved again by a program for pictures, sent after the filing by agents of two
 * agencies, and a new laptop that counsel has asked about. The worker finds the rest by itself.
 */
export async function seedSignals(
  tx: Tx,
  { open, accounts, present }: { open: string[]; accounts: SeededAccounts; present: Date },
): Promise<PastEvent[]> {
  const pdf = savedAgain(
    onePagePdf('AFFIDAVIT OF SERVICE', ['This is a made-up document of a demonstration. It compels nobody.']),
    'Adobe Photoshop 25.1',
  );
  const openOf = (address: string) =>
    tx.request.findFirst({
      where: { id: { in: open }, status: 'in_review', compartment: false, agent: { address } },
      orderBy: { submittedAt: 'desc' },
    });
  const ofDana = await openOf('dana.reyes@springfield-pd.example');
  const ofSam = await openOf('sam.ortiz@doj-ca.example');
  const events: PastEvent[] = [];
  for (const request of [ofDana, ofSam]) {
    if (request) events.push(await addFile(tx, request, pdf, present));
  }
  if (ofDana)
    events.push(
      ...(await aNewLaptop(tx, ofDana, accounts.staff.get('cole.counsel@legal.example')!, present)),
    );
  return events;
}

type Filed = { id: string; agentId: string | null; submittedAt: Date | null };

/** So long after the filing, and never in what is still to come. */
const after = ({ submittedAt }: Filed, hours: number, present: Date) =>
  new Date(Math.min(submittedAt!.getTime() + hours * HOUR_MS, present.getTime()));

async function addFile(tx: Tx, request: Filed, pdf: Buffer, present: Date): Promise<PastEvent> {
  const id = newId();
  const stored = await writeSealed(
    id,
    { use: 'document.bytes', id },
    (async function* () {
      yield pdf;
    })(),
  );
  const at = after(request, 3, present);
  const { bytes, sha256 } = stored;
  await tx.document.create({
    data: {
      id,
      requestId: request.id,
      uploadedBy: request.agentId!,
      role: 'attachment',
      name: await seal(FILE, { use: 'document.name', id }),
      contentType: 'application/pdf',
      bytes,
      sha256,
      storageKey: id,
      createdAt: at,
      confirmedAt: at,
    },
  });
  return {
    at,
    actor: { accountId: request.agentId!, kind: 'agent' },
    act: 'document.uploaded',
    requestId: request.id,
    data: { documentId: id, role: 'attachment', bytes, sha256, confirmed: true },
  };
}

async function aNewLaptop(tx: Tx, request: Filed, settledById: string, present: Date): Promise<PastEvent[]> {
  const id = newId();
  const news = { device: true, network: true, country: false };
  const [raisedAt, settledAt] = [after(request, 0, present), after(request, 2, present)];
  await tx.signal.create({
    data: {
      id,
      requestId: request.id,
      code: 'new_place',
      facts: { news: ['device', 'network'] },
      raisedAt,
      settledAt,
      settledById,
      note: await seal(FOUND, { use: 'signal.note', id }),
    },
  });
  const codes = ['new_place'];
  const signedIn = new Date(request.submittedAt!.getTime() - 20 * 60_000);
  return [
    {
      at: signedIn,
      actor: { accountId: request.agentId!, kind: 'agent' },
      act: 'account.new_place',
      data: news,
    },
    { at: raisedAt, actor: 'system', act: 'signal.raised', requestId: request.id, data: { codes, over: [] } },
    {
      at: settledAt,
      actor: { accountId: settledById, kind: 'staff' },
      act: 'signal.settled',
      requestId: request.id,
      data: { codes },
    },
  ];
}
