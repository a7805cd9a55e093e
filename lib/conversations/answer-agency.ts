import type { Actor } from '@/lib/accounts/rules';
import { now } from '@/lib/platform/clock';
import { unseal } from '@/lib/platform/crypto';
import type { Tx } from '@/lib/platform/database';
import { NotFound, Refusal } from '@/lib/platform/refusal';
import { changeStatus } from '@/lib/requests/change-status';
import { findRequest } from '@/lib/requests/queries';
import type { Cure } from '@/lib/requests/rules';
import { sealedIdentifiers } from '@/lib/requests/seal-identifiers';
import { curedBy, cureIssues, openQuestions } from './rules';
import { documentsSince } from './save-cure';

/**
 * Sends the agency's answers once each question has its own: periods and identifiers go into their columns, and the
 * clock runs again. When the request was served stays as it was.
 * @throws NotFound; Refusal that names the questions still open
 */
export async function answerAgency(actor: Actor, { reference }: { reference: string }) {
  const request = await findRequest(actor, reference);
  if (!request) throw new NotFound();
  const { id, kind, agency } = request;
  const asked = openQuestions(request.deficiencies);
  const more = asked.flatMap(
    ({ code, cure }) => (curedBy(code) === 'identifiers' && cure?.identifiers) || [],
  );
  // Sealed beforehand: it takes a millisecond each, in which the row would be locked.
  const rows = await sealedIdentifiers(id, { identifiers: more.join('\n') }, agency.country);

  return changeStatus(actor, {
    request: { reference },
    verb: 'answer',
    data: { codes: asked.map(({ code }) => code) },
    async set(tx) {
      const cures = await curesIn(tx, { id, kind, country: agency.country });
      if ((cures.get('G5')?.identifiers ?? '') !== more.join('\n')) throw new Refusal(CHANGED);
      const period = cures.get('G6');
      const hold = cures.get('P2');
      return {
        ...(period && { periodFrom: period.from, periodTo: period.to }),
        ...(hold && { holdFrom: hold.from, holdTo: hold.to }),
      };
    },
    async along(tx, _request, at) {
      await tx.deficiency.updateMany({ where: { requestId: id, curedAt: null }, data: { curedAt: at } });
      if (rows.length === 0) return;
      const { _max } = await tx.requestIdentifier.aggregate({
        where: { requestId: id },
        _max: { position: true },
      });
      const first = (_max.position ?? -1) + 1;
      // What was named already is there once.
      await tx.requestIdentifier.createMany({
        data: rows.map((row, place) => ({ ...row, position: first + place })),
        skipDuplicates: true,
      });
    },
  });
}

const CHANGED = {
  field: null,
  message: 'A colleague changed an answer just now: read the list once more, then send it.',
};

/** The answers that were kept, by code; looked at once more, since days and documents can have changed since. */
async function curesIn(
  tx: Tx,
  { id, kind, country }: { id: string; kind: string; country: string },
): Promise<Map<string, Cure>> {
  const today = now().toISOString().slice(0, 10);
  const cures = new Map<string, Cure>();
  const missing: string[] = [];
  for (const row of await tx.deficiency.findMany({ where: { requestId: id, curedAt: null } })) {
    const kept = row.cure && (await unseal(row.cure, { use: 'deficiency.cure', id: row.id }));
    const cure: Cure = kept ? JSON.parse(kept) : {};
    const documents = await documentsSince(tx, id, row.raisedAt);
    const issues = kept ? cureIssues(cure, { code: row.code, kind, country, documents, today }) : [null];
    if (issues.length > 0) missing.push(row.code);
    cures.set(row.code, cure);
  }
  if (missing.length > 0) {
    const each = missing.join(', ');
    throw new Refusal({
      field: null,
      message: `Not every question has its answer yet: open ${each} in the list and answer it, then send them all.`,
    });
  }
  return cures;
}
