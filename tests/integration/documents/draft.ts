import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AgentActor } from '@/lib/accounts/rules';
import type { DocumentTarget } from '@/lib/documents/policy';
import { now } from '@/lib/platform/clock';
import { seal } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/database';
import { env } from '@/lib/platform/env';

/** Enters an agency, an agent and a draft of theirs. */
export async function enterDraft(): Promise<{ actor: AgentActor; target: DocumentTarget }> {
  const agencyId = randomUUID();
  const accountId = randomUUID();
  const requestId = randomUUID();
  const at = now();
  const agency = {
    name: `Police department ${agencyId.slice(0, 8)}`,
    country: 'US',
    state: 'IL',
    level: 'municipal',
    type: 'law_enforcement',
  } as const;
  await database().agency.create({
    data: {
      id: agencyId,
      ...agency,
      directoryPhone: '+12175550100',
      directorySource: 'public listing',
      standing: 'verified',
      createdAt: at,
    },
  });
  const address = `agent-${accountId.slice(0, 8)}@springfield-pd.example`;
  await database().account.create({
    data: {
      id: accountId,
      address,
      kind: 'agent',
      name: 'A. Gent',
      agencyId,
      standing: 'active',
      createdAt: at,
    },
  });
  await database().request.create({
    data: {
      id: requestId,
      kind: 'subpoena_trial',
      status: 'draft',
      agentId: accountId,
      agencyId,
      idempotencyKey: randomUUID(),
      answers: await seal('{}', { use: 'request.answers', id: requestId }),
      createdAt: at,
      updatedAt: at,
    },
  });
  return {
    actor: {
      kind: 'agent',
      accountId,
      name: 'A. Gent',
      address,
      agencyId,
      agency,
      pointOfContact: false,
      confirmed: true,
    },
    target: { requestId, reference: null, status: 'draft', mayAdd: true },
  };
}

/** A PDF as far as anybody looks at it: `size` bytes that begin and end rightly, the rest from `filling`. */
export function pdf(size: number, filling = 'x'): Buffer {
  const start = Buffer.from('%PDF-1.7\n');
  const end = Buffer.from('\n%%EOF\n');
  const middle = Buffer.alloc(Math.max(0, size - start.length - end.length), filling);
  return Buffer.concat([start, middle, end]);
}

/** Hands bytes over in pieces of 64 KiB, as the network would. */
export async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
}

/** Every file in the storage, with its raw bytes. */
export function storedFiles(): { name: string; bytes: Buffer }[] {
  const root = env().storageDir;
  try {
    return readdirSync(root).flatMap((folder) =>
      readdirSync(join(root, folder)).map((name) => ({
        name,
        bytes: readFileSync(join(root, folder, name)),
      })),
    );
  } catch {
    return [];
  }
}
