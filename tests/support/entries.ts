import type { AgentActor, StaffActor } from '@/lib/accounts/rules';
import type { KindId } from '@/lib/law/kinds';
import { newId } from '@/lib/platform/crypto';
import { fileCorrection } from '@/lib/receipts/file-correction';
import { enterRequest } from '@/lib/requests/enter-request';
import { type Entry, entrySchema } from '@/lib/requests/kinds/entry-schema';
import { findRequest } from '@/lib/requests/queries';
import { goodPages, sectionsOf } from './requests';

/** What the form of an entry sends, as the action reads it: a telephone emergency of which little is known. */
export function anEntry(given: Record<string, string | string[]> = {}): Entry {
  return entrySchema.parse({
    idempotencyKey: newId(),
    channel: 'phone',
    kind: 'emergency',
    arrivedAt: '2026-06-01T10:30',
    arrivedZone: '-05:00',
    ...given,
  });
}

/** A request that staff entered for an agency. Out: its reference. */
export async function anEnteredRequest(
  actor: StaffActor,
  agencyId: string,
  given: Record<string, string | string[]> = {},
): Promise<string> {
  const { reference } = await enterRequest(actor, anEntry({ agency: agencyId, ...given }));
  return reference;
}

/** What the form of a FISA reference sends. */
export const FISA = {
  kind: 'fisa_order',
  channel: 'in_person',
  keptAt: 'Safe 2, folder 14',
  covers: 'content',
  selectors: '3',
  firstOrder: 'no',
};

/** Completes every section of an own request that staff entered. */
export async function completeAll(agent: AgentActor, reference: string): Promise<void> {
  const request = await findRequest(agent, reference);
  const kind = request!.kind as KindId;
  const pages = goodPages(kind);
  for (const section of sectionsOf(kind)) {
    await fileCorrection(agent, { reference, section, values: pages[section], asked: true });
  }
}
