import { setImmediate } from 'node:timers/promises';
import { type AgentActor, isFreshFactor } from '@/lib/accounts/rules';
import type { CategoryId } from '@/lib/law/categories';
import { type Identifier, parseIdentifiers } from '@/lib/law/identifiers';
import type { KindId } from '@/lib/law/kinds';
import { localDay } from '@/lib/law/local-time';
import { now } from '@/lib/platform/clock';
import { fingerprint, newId, seal } from '@/lib/platform/crypto';
import { database, type Reader, type Tx } from '@/lib/platform/database';
import { FactorNeeded, type Issue, NotFound, Refusal } from '@/lib/platform/refusal';
import { currentCompany, currentGuidelines } from '@/lib/settings/queries';
import { changeStatus } from './change-status';
import { checkSection, matrixAnswers, needsAttestation, sectionStates } from './check-draft';
import { SECTIONS, type SectionId } from './kinds/declaration';
import { findDraft, referenceOfDraft } from './queries';
import { schemaOf } from './save-draft';
import type { Answers } from './schema';

/**
 * Files a draft: checks it whole, fixes what it asks for, gives the reference. A second filing of the same draft
 * gives the same reference.
 * @param factorAt when the agent last gave a second factor
 * @returns the reference, such as OW-2026-000042
 * @throws FactorNeeded; NotFound; Refusal with a sentence for everything that is missing or wrong
 */
export async function submitRequest(
  actor: AgentActor,
  input: { draftId: string; attested: boolean; factorAt: Date | null },
): Promise<{ reference: string }> {
  const draft = await findDraft(actor, input.draftId);
  if (!draft) {
    const reference = await referenceOfDraft(actor, input.draftId);
    if (reference) return { reference };
    throw new NotFound();
  }
  const at = now();
  const company = await currentCompany();
  const kind = draft.kind as KindId;
  await refuseUnfinished(actor, draft.id, kind, draft.answers, at);
  const attest = needsAttestation(actor.agency, company.state);
  if (attest && !input.attested) {
    throw new Refusal({
      field: 'attested',
      message: `Tick the box: process of another State than ${company.state} needs this attestation (Cal. Penal Code §§ 1524.2(c), 1546.5).`,
    });
  }
  if (!isFreshFactor(input.factorAt, at)) throw new FactorNeeded();

  const answers: Answers = {
    ...draft.answers,
    certified: { at: at.toISOString(), attested: input.attested },
  };
  const rows = await sealedIdentifiers(draft.id, answers.identifiers!.identifiers, actor.agency.country);
  const sealedAnswers = await seal(JSON.stringify(answers), { use: 'request.answers', id: draft.id });
  const asked = matrixAnswers(kind, answers.categories!.categories as CategoryId[], actor.agency.country);
  const year = Number(localDay(at, company.timeZone).slice(0, 4));
  const guidelines = await currentGuidelines();
  const period = answers.period!;

  const filed = await changeStatus(actor, {
    request: { id: draft.id },
    verb: 'submit',
    data: { kind, identifiers: rows.length, categories: asked.map(({ category }) => category) },
    set: async (tx) => ({
      reference: await nextReference(tx, year),
      submittedAt: at,
      guidelinesVersion: guidelines.version,
      answers: sealedAnswers,
      periodFrom: period.stated === 'dates' ? (period.from ?? null) : null,
      periodTo: period.stated === 'dates' ? (period.to ?? null) : null,
      deadline: answers.handling!.expedited === 'yes' ? (answers.handling!.deadline ?? null) : null,
    }),
    along: async (tx, request) => {
      // Between the reading and the lock another tab may have saved: what is filed is what was checked, or nothing.
      const changed = request.updatedAt.getTime() !== draft.updatedAt.getTime();
      if (changed || (await confirmedDocuments(tx, draft.id)) === 0) throw new Refusal(CHANGED);
      await tx.requestIdentifier.createMany({ data: rows });
      await tx.requestCategory.createMany({
        data: asked.map(({ category, answer }) => ({ requestId: draft.id, category, answer })),
      });
    },
  });
  return { reference: filed.reference! };
}

const CHANGED: Issue = {
  field: null,
  message:
    'The draft was changed in another window while you filed it: check the answers again and file it then.',
};

async function refuseUnfinished(actor: AgentActor, id: string, kind: KindId, answers: Answers, at: Date) {
  const documents = await confirmedDocuments(database(), id);
  const today = at.toISOString().slice(0, 10);
  const issues = sectionStates(kind, answers, documents).flatMap(({ section, state }): Issue[] => {
    if (state === 'todo') {
      return [
        {
          field: section,
          message: `“${SECTIONS[section]}” is not finished: open it and answer what it asks.`,
        },
      ];
    }
    return stillWrong(kind, section, answers, actor, today);
  });
  if (issues.length > 0) throw new Refusal(issues);
}

function confirmedDocuments(reader: Reader, requestId: string): Promise<number> {
  return reader.document.count({ where: { requestId, confirmedAt: { not: null }, removedAt: null } });
}

/** A draft may be weeks old: days have passed, and rules may have changed since a section was saved. */
function stillWrong(
  kind: KindId,
  section: SectionId,
  answers: Answers,
  actor: AgentActor,
  today: string,
): Issue[] {
  if (section === 'documents') return [];
  const parsed = schemaOf(kind, section).safeParse(answers[section]);
  if (!parsed.success) {
    return [
      {
        field: section,
        message: `“${SECTIONS[section]}” needs another look: ${parsed.error.issues[0]!.message}`,
      },
    ];
  }
  return checkSection(kind, section, answers, { agency: actor.agency, today }).map(({ message }) => ({
    field: section,
    message: `“${SECTIONS[section]}”: ${message}`,
  }));
}

/** How many identifiers are sealed at a go, each about a millisecond of computing. */
const SLICE = 25;

/**
 * Sealed before the transaction begins, and slice by slice: ten thousand take many seconds, in which neither a row is
 * locked nor anyone else's page waits for this process.
 */
async function sealedIdentifiers(requestId: string, text: string, country: string) {
  const found = parseIdentifiers(text, { country });
  const rows: Awaited<ReturnType<typeof sealedIdentifier>>[] = [];
  for (let start = 0; start < found.length; start += SLICE) {
    const slice = found.slice(start, start + SLICE);
    rows.push(...(await Promise.all(slice.map((each, i) => sealedIdentifier(requestId, each, start + i)))));
    await setImmediate();
  }
  return rows;
}

async function sealedIdentifier(requestId: string, { given, type, normal }: Identifier, position: number) {
  const id = newId();
  const value = await seal(JSON.stringify({ given, normal }), { use: 'request_identifier.value', id });
  const hash = fingerprint('identifier', `${type}:${normal ?? given}`);
  return { id, requestId, position, type, value, hash };
}

/** The next number of the year. The counter's row stays locked until the filing commits, so no number is lost. */
async function nextReference(tx: Tx, year: number): Promise<string> {
  const { last } = await tx.referenceCounter.upsert({
    where: { year },
    create: { year, last: 1 },
    update: { last: { increment: 1 } },
  });
  return `OW-${year}-${String(last).padStart(6, '0')}`;
}
