import type { AgencyLevel, AgencyType } from '@/lib/law/bodies';
import type { CategoryId } from '@/lib/law/categories';
import { canBeExpedited } from '@/lib/law/checklist';
import { type GivenIdentifier, splitIdentifiers } from '@/lib/law/identifiers';
import { KIND_IDS, type KindId } from '@/lib/law/kinds';
import type { PreflightRequest } from '@/lib/law/preflight-schema';
import type { Answers, Handling } from '../schema';

/** What the pre-flight asks beyond the answers. */
export type Filing = {
  agency: { country: string; state: string | null; level: AgencyLevel; type: AgencyType };
  document: boolean;
  certified: { certified: boolean; attested: boolean };
};

/** The identifiers of a section as the law reads them: the list's lines, and customers by name. */
export function identifiersAsked(asked: Answers['identifiers']): GivenIdentifier[] {
  const names = (asked?.names ?? '').split('\n').filter((line) => line.trim() !== '');
  return [
    ...splitIdentifiers(asked?.identifiers ?? ''),
    ...names.map((value) => ({ type: 'name' as const, value })),
  ];
}

/** A draft in the shape of CONTRACT.md, for the one check of all requests. */
export function asPreflight(kind: KindId, answers: Answers, filing: Filing): PreflightRequest {
  const { process = {}, handling, period, categories } = answers;
  const { country, state, level, type } = filing.agency;
  const expedited = canBeExpedited(kind) && handling?.expedited === 'yes';
  return {
    kind,
    agency: { country, state, level, type },
    categories: (categories?.categories ?? []) as CategoryId[],
    identifiers: identifiersAsked(answers.identifiers),
    period: { from: period?.from ?? null, to: period?.to ?? null },
    document: filing.document,
    statute: process.statute ?? null,
    deadline: expedited ? (handling.deadline ?? '') : null,
    deadlineInDocument: expedited ? handling.deadlineInDocument === 'yes' : null,
    preservation:
      kind === 'preservation'
        ? {
            from: process.holdFrom ?? null,
            to: process.holdTo ?? null,
            limited: process.limited === 'yes',
          }
        : null,
    nonDisclosure: handling?.notice === 'barred' ? barOf(handling) : null,
    attestation: filing.certified.attested,
    order: orderOf(process),
    mlat: kind === 'mlat' ? mlatOf(process) : null,
    agreement: process.agreement === '2523' ? '2523' : null,
    takedown: kind === 'takedown' ? { content: process.content ?? null, law: process.law ?? null } : null,
    emergency: kind === 'emergency' ? emergencyOf(process, filing.certified.certified) : null,
  };
}

function barOf({ bar, barCitation, barFrom, barUntil }: Handling): PreflightRequest['nonDisclosure'] {
  return {
    authority: bar ?? null,
    citation: barCitation ?? null,
    from: barFrom ?? null,
    to: barUntil ?? null,
  };
}

/** Given where a court has made the order: a subpoena of a clerk has a court but no term. */
function orderOf({ court, issuedOn, termDays, judge }: Record<string, string>): PreflightRequest['order'] {
  if (!judge) return null;
  return { court: court ?? null, issued: issuedOn ?? null, termDays: termDays ? Number(termDays) : null };
}

function mlatOf({ country, executedBy }: Record<string, string>): PreflightRequest['mlat'] {
  const executing = executedBy && isKindId(executedBy) ? executedBy : null;
  return { country: country ?? null, executedBy: executing };
}

function isKindId(text: string): text is KindId {
  return (KIND_IDS as readonly string[]).includes(text);
}

function emergencyOf(
  { nature, danger, averts, whyNotProcess, neededBy, neededZone }: Record<string, string>,
  certified: boolean,
): PreflightRequest['emergency'] {
  return {
    nature: nature ?? null,
    danger: danger ?? null,
    averts: averts ?? null,
    whyNotProcess: whyNotProcess ?? null,
    deadline: neededBy && neededZone ? `${neededBy}:00${neededZone}` : null,
    certified,
  };
}
