import { addDays } from '@/lib/law/calendar-day';
import type { CategoryId } from '@/lib/law/categories';
import { canBeExpedited, canInstruct } from '@/lib/law/checklist';
import type { KindId } from '@/lib/law/kinds';
import { matrixAnswers } from '@/lib/requests/check-draft';
import type { SectionId } from '@/lib/requests/kinds/declaration';
import { declarationOf, inCompartment } from '@/lib/requests/kinds/declarations';
import type { Answers, Contact, Handling } from '@/lib/requests/schema';
import type { Cast } from './cast';
import { fictionalIdentifiers, type Named, PARTICULARS } from './fiction';
import { fictionalProcess } from './fiction-process';
import { fictionalBar } from './notice';
import type { Random } from './random';

/** An earlier preservation of which a request speaks. */
export type Earlier = { id: string; reference: string; answers: Answers };

type Given = {
  kind: KindId;
  cast: Cast;
  random: Random;
  /** When it was filed; a draft: begun. */
  filedAt: Date;
  renews?: Earlier;
  follows?: Earlier;
  childEndangerment: boolean;
  /** It came by the short form for agencies that are not registered. */
  unverified: boolean;
  /** Colleagues' addresses. */
  followers: string[];
};

/** What the short form for an emergency asks. */
const INTAKE: readonly SectionId[] = ['process', 'contact', 'identifiers', 'categories', 'period'];

/** What an agent answered in every section that the kind has. */
export function fictionalAnswers(given: Given): Answers {
  const { kind, cast, random, filedAt, renews, follows } = given;
  const filedOn = filedAt.toISOString().slice(0, 10);
  const urgent = kind === 'emergency';
  const issuedOn = addDays(filedOn, -random.int(1, 12));
  const { domain } = cast.agent.agency;
  const process = fictionalProcess(kind, { random, domain, issuedOn, filedAt });
  const earlier = renews ?? follows;
  if (renews) {
    process.renews = renews.reference;
    process.holdFrom = renews.answers.process!.holdTo!;
    process.holdTo = addDays(process.holdFrom, 90);
  }
  const categories = chooseCategories(kind, cast, process, random);
  const all: Answers = {
    process,
    contact: contactOf(cast, urgent),
    matter: {
      agencyCase: random.chance(0.7) ? caseOf(domain, filedOn, random) : undefined,
      childEndangerment: given.childEndangerment ? 'yes' : 'no',
      preservation: follows?.reference,
      followers: inCompartment(kind) ? undefined : given.followers.join('\n') || undefined,
    },
    identifiers: earlier
      ? earlier.answers.identifiers
      : identifiersOf(
          kind === 'takedown'
            ? namedIn(process.content!)
            : fictionalIdentifiers(random, kind, cast.agent.agency.country, addDays(filedOn, -20)),
        ),
    categories: { categories, particulars: categories.map((each) => PARTICULARS[each]).join(' ') },
    period: earlier?.answers.period ?? periodOf(kind, process, filedOn, random),
    handling: handlingOf(kind, cast, process, filedOn, random),
  };
  const sections: readonly SectionId[] = given.unverified ? INTAKE : declarationOf(kind).sections;
  const asked = Object.entries(all).filter(([section]) => sections.includes(section as SectionId));
  return Object.fromEntries(asked) as Answers;
}

/** The categories of a request: those its kind reaches for this agency, the most protected ones not always. */
function chooseCategories(kind: KindId, { agent }: Cast, process: Record<string, string>, random: Random) {
  const offered = declarationOf(kind).categories;
  const chances: Record<CategoryId, number> = {
    subscriber: 1,
    records: 0.7,
    content: kind === 'emergency' ? 0.3 : 0.6,
    realtime_records: 1,
    realtime_content: 1,
  };
  const wished = offered.filter((category) => random.chance(chances[category]));
  return matrixAnswers(kind, wished, agent.agency.country, process)
    .filter(({ answer }) => answer !== 'blocked')
    .map(({ category }) => category);
}

function contactOf({ agent }: Cast, urgent: boolean): Contact {
  const { name, title, phone, agency } = agent;
  if (!urgent) return { name, title, phone };
  return {
    name,
    title,
    phone,
    callback: phone,
    supervisor: 'The commander on duty',
    supervisorPhone: agency.directoryPhone ?? phone,
    // Asked of an agency that is not registered.
    switchboard: agency.directoryPhone ? undefined : '+12175550170',
  };
}

function caseOf(domain: string, filedOn: string, random: Random): string {
  return `${domain.split(/[-.]/)[0]!.toUpperCase()}-${filedOn.slice(0, 4)}-${random.int(1000, 9999)}`;
}

function identifiersOf({ identifiers, names }: Named) {
  return { identifiers: identifiers.join('\n'), names: names.join('\n') || undefined };
}

/** What a request to disable names is what can be searched for: the number or the SID in its text. */
function namedIn(content: string): Named {
  return { identifiers: content.match(/\+\d[\d ]{8,}\d|[A-Z]{2}[0-9a-f]{32}/g) ?? [], names: [] };
}

/** Stored data reaches back; an order in real time looks ahead for its term. */
function periodOf(kind: KindId, { termDays }: Record<string, string>, filedOn: string, random: Random) {
  if (kind === 'pen_trap' || kind === 'wiretap') {
    const from = addDays(filedOn, 1);
    return { from, to: addDays(from, Number(termDays) - 1) };
  }
  if (kind === 'emergency') return { from: addDays(filedOn, -random.int(1, 14)), to: filedOn };
  const to = kind === 'preservation' ? filedOn : addDays(filedOn, -random.int(13, 60));
  return { from: addDays(to, -random.int(14, 120)), to };
}

function handlingOf(
  kind: KindId,
  { agent }: Cast,
  process: Record<string, string>,
  filedOn: string,
  random: Random,
): Handling {
  const expedited = canBeExpedited(kind) && random.chance(0.15);
  const barred = fictionalBar(kind, {
    random,
    state: agent.agency.state,
    filedOn,
    issuedOn: process.issuedOn ?? filedOn,
    court: process.court ?? 'court that issued the process',
  });
  return {
    expedited: canBeExpedited(kind) ? (expedited ? 'yes' : 'no') : undefined,
    deadline: expedited ? addDays(filedOn, random.int(5, 9)) : undefined,
    deadlineInDocument: expedited ? 'yes' : undefined,
    deadlinePage: expedited ? String(random.int(1, 3)) : undefined,
    notice: barred ? 'barred' : 'not_barred',
    ...barred,
    doNotAct: canInstruct(kind) ? (random.chance(0.2) ? 'yes' : 'no') : undefined,
  };
}
