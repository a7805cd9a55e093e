import { PRODUCERS, type ProducerKind } from '@/lib/documents/rules';
import { unusualHour } from '@/lib/law/agency-zone';
import { lastReached, missingCall, sameExchange, sameNumber } from '@/lib/law/call-back';
import { KINDS, type KindId } from '@/lib/law/kinds';
import { statuteMisfit } from '@/lib/law/statute-fit';
import type { Facts, NumberOf, Seen } from './schema';

/** An agency is young for so many days after it was opened (LAW.md § 4). */
export const YOUNG_DAYS = 30;
/** So many filings within an hour are many at once: of one agent, of one agency. */
export const AT_ONCE = { agent: 5, agency: 15 } as const;

const NUMBERS = {
  phone: 'the agent’s telephone',
  callback: 'the call-back number',
  supervisorPhone: 'the supervisor’s telephone',
  switchboard: 'the switchboard as they say',
} as const satisfies Record<NumberOf, string>;

/** What an id stands for, as the reader may see it: the name of an agency, a person or a file, the reference of a request. */
export type Named = (id: string) => string;

type Signal = {
  title: string;
  /** Whether it is raised, and the facts that its sentence is made from; null where it is not. */
  when(seen: Seen): Facts | null;
  /** What was seen, in one sentence or two. */
  says(facts: Facts, named: Named): string;
  /** What a person looks into before settling it. */
  look: string;
};

const DAY_MS = 24 * 60 * 60_000;
const count = (number: number, one: string, many = `${one}s`) => `${number} ${number === 1 ? one : many}`;
const ids = (value: Facts[string] | undefined): string[] => (Array.isArray(value) ? value : []);
const names = (value: Facts[string] | undefined, named: Named) => listed(ids(value).map(named));
const listed = (words: string[]) =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
/** Files by their names: each of them, so that what is said of one is said of all. */
const files = (value: Facts[string] | undefined, named: Named) =>
  ids(value).length > 1 ? `Each of ${names(value, named)}` : `The file ${names(value, named)}`;
const raisedBy = (on: boolean | undefined, facts: Facts = {}) => (on ? facts : null);
const some = (list: string[] | undefined, key: string) => (list?.length ? { [key]: list } : null);

/**
 * What stands out about who asks. Each explains itself and decides nothing: an honest officer on a new telephone raises
 * three, and a thief with a stolen mailbox perhaps none (LAW.md § 4; FBI notice of November 2024).
 */
export const SIGNALS = {
  call_back_missing: {
    title: 'Not called back',
    when: (seen) => {
      const { kind, agent, calls, callFirst } = seen;
      const reached = lastReached(calls) !== null;
      if (kind === 'emergency') return raisedBy(!reached, { tries: calls.length });
      const asked = { kind, agent: agent !== null, vouchedAt: agent?.vouchedAt ?? null };
      return raisedBy(!reached && missingCall(asked, calls, { first: callFirst }) !== null, {
        tries: calls.length,
      });
    },
    says: ({ tries }) =>
      Number(tries) > 0
        ? `Nobody who could tell was reached in ${count(Number(tries), 'call')}.`
        : 'Nobody has called the agency back on its directory number yet.',
    look: 'Call the number of the registry entry, never one of the request.',
  },
  call_back_denied: {
    title: 'Denied when called back',
    when: ({ calls }): Facts | null => {
      const last = lastReached(calls);
      return last?.verdict === 'denied' ? { callIds: [last.id] } : null;
    },
    says: () => 'The agency said on its directory number that it does not stand by this request.',
    look: 'Decline it, and have the account suspended: somebody else has its mailbox.',
  },
  unverified_agency: {
    title: 'Agency not verified',
    when: ({ agency }) => raisedBy(agency.standing === 'proposed'),
    says: () => 'Nobody has verified this agency: its name is what somebody typed.',
    look: 'Have it checked and opened by two people in the registry; nothing is released to it before.',
  },
  unconfirmed_agent: {
    title: 'Agent not confirmed',
    when: ({ agent }) => raisedBy(agent?.standing === 'pending'),
    says: () => 'Neither the agency’s point of contact nor staff have confirmed who files this.',
    look: 'Ask the agency on its directory number whether this person works there.',
  },
  claims_domain: {
    title: 'Mailbox of another’s domain',
    when: ({ agent, agency }) => {
      const owner = agent?.mailbox.agencyId;
      return raisedBy(Boolean(owner) && owner !== agency.id, { agencyIds: owner ? [owner] : [] });
    },
    says: ({ agencyIds }, named) =>
      `The mailbox is at a domain of ${names(agencyIds, named)}, which is not the agency that this request names.`,
    look: 'Ask that agency whether it knows the person and the request.',
  },
  free_mail: {
    title: 'Free mail',
    when: ({ agent }) => raisedBy(agent?.mailbox.freeMail),
    says: () => 'The mailbox is at a free-mail domain: anyone can have one there.',
    look: 'Nothing is proven by it: verify agency and person by the directory number alone.',
  },
  unregistered_domain: {
    title: 'Domain registered to nobody',
    when: ({ agent }) => raisedBy(agent ? !agent.mailbox.agencyId && !agent.mailbox.freeMail : false),
    says: () => 'The domain of the mailbox is registered to no agency here.',
    look: 'Look for the domain on the agency’s own public pages before it is registered.',
  },
  look_alike_domain: {
    title: 'Domain like another’s',
    when: ({ agent }) => some(agent?.mailbox.lookAlikes, 'agencyIds'),
    says: ({ agencyIds }, named) =>
      `The domain of the mailbox can be mistaken for one of ${names(agencyIds, named)}.`,
    look: 'Read the domain letter by letter, and ask the agency it resembles.',
  },
  look_alike_agency: {
    title: 'Name like another agency’s',
    when: ({ agency }) => some(agency.namesakes, 'agencyIds'),
    says: ({ agencyIds }, named) => `The agency’s name is nearly that of ${names(agencyIds, named)}.`,
    look: 'Make sure which of them asks, and that domain and directory number are its own.',
  },
  look_alike_agent: {
    title: 'Name like another agent’s',
    when: ({ agent }) => some(agent?.namesakes, 'accountIds'),
    says: ({ accountIds }, named) =>
      `${names(accountIds, named)} ${ids(accountIds).length === 1 ? 'has an account' : 'have accounts'} under nearly the same name as this agent.`,
    look: 'Ask the agency whether they are one person, and which mailbox is in use.',
  },
  first_request: {
    title: 'First request',
    when: ({ agent, kind }) => raisedBy(agent?.earlier === 0 && kind !== 'emergency'),
    says: () => 'The agent has filed nothing here before.',
    look: 'Compare document, signature and contact details with what the agency publishes.',
  },
  first_emergency: {
    title: 'First emergency',
    when: ({ agent, kind }) =>
      raisedBy(agent?.earlierEmergencies === 0 && kind === 'emergency', { earlier: agent?.earlier ?? 0 }),
    says: ({ earlier }) =>
      Number(earlier) > 0
        ? `The agent’s first emergency here, after ${count(Number(earlier), 'other request')}.`
        : 'The agent’s first emergency here, and the first request of any kind.',
    look: 'Ask on the call for the supervisor, and what the emergency is.',
  },
  young_agency: {
    title: 'New agency',
    when: ({ agency, filedAt }) => {
      if (!agency.verifiedAt || agency.standing === 'proposed') return null;
      const days = Math.floor((filedAt.getTime() - agency.verifiedAt.getTime()) / DAY_MS);
      return raisedBy(days < YOUNG_DAYS, { days });
    },
    says: ({ days }) => {
      if (Number(days) < 0) return 'The agency was opened only after this was filed.';
      return Number(days) > 0
        ? `The agency was opened ${count(Number(days), 'day')} before this was filed.`
        : 'The agency was opened less than a day before this was filed.';
    },
    look: 'Read in the registry who checked it, and how.',
  },
  reopened: {
    title: 'Account long unused',
    when: ({ agent }) => raisedBy(typeof agent?.asleepDays === 'number', { days: agent?.asleepDays ?? 0 }),
    says: ({ days }) =>
      `The account had not been used for ${count(Number(days), 'day')} when it signed in again, within the week before this was filed.`,
    look: 'Ask the agency whether the person still works there.',
  },
  new_place: {
    title: 'New device or network',
    when: ({ agent }) => some([...(agent?.news ?? [])], 'news'),
    says: ({ news }) => {
      const first = listed(ids(news).map((each) => PLACES[each] ?? each));
      return `Within the week before this was filed the agent signed in ${first} that the account had not been seen with.`;
    },
    look: 'Ask on the call whether it was they who signed in, and from where.',
  },
  unusual_hour: {
    title: 'Unusual hour',
    when: ({ agency, filedAt, portal }) =>
      portal && agency.timeZone ? unusualHour(filedAt, agency.timeZone, agency.earlier) : null,
    says: ({ at, from, to, filings }) =>
      Number(filings) >= 20
        ? `Filed at ${at} of the agency’s time; nine in ten of its last ${filings} filings came between ${from} and ${to}${String(to) < String(from) ? ' of the next day' : ''}.`
        : `Filed at ${at} of the agency’s time, in the night (${from} to ${to}).`,
    look: 'Emergencies do happen at night: ask for the officer on duty when you call.',
  },
  many_at_once: {
    title: 'Many at once',
    when: ({ agent, agency, portal }) => {
      const [own, all] = [agent?.lastHour ?? 0, agency.lastHour];
      return raisedBy(portal && (own >= AT_ONCE.agent || all >= AT_ONCE.agency), { own, all });
    },
    says: ({ own, all }) =>
      `Within an hour ${count(Number(own), 'request')} of the agent and ${count(Number(all), 'request')} of the agency were filed, this one included.`,
    look: 'Compare them with each other: the same words about different people are a template.',
  },
  shared_document: {
    title: 'Same document from another agency',
    when: ({ shared: { documentIds, requestIds } }) =>
      raisedBy(requestIds.length > 0, { documentIds, requestIds }),
    says: ({ documentIds, requestIds }, named) =>
      `${files(documentIds, named)} came byte for byte from another agency as well: ${names(requestIds, named)}.`,
    look: 'Read whose process it is, and ask the issuing court.',
  },
  document_revised: {
    title: 'Document changed after it was made',
    when: ({ documents }) => {
      const changed = documents.filter(({ revisions }) => revisions > 1);
      const most = Math.max(...changed.map(({ revisions }) => revisions));
      return raisedBy(changed.length > 0, { revisions: most, documentIds: changed.map(({ id }) => id) });
    },
    says: ({ documentIds, revisions }, named) => {
      const most = ids(documentIds).length > 1 ? 'up to ' : '';
      return `${files(documentIds, named)} was saved ${most}${count(Number(revisions), 'time')}: something was added after it was first made. A signature or a stamp does this as well.`;
    },
    look: 'Look for pages, dates or names that differ in type, and ask the court for its copy.',
  },
  unusual_producer: {
    title: 'Unusual origin of a document',
    when: ({ documents }) => {
      const odd = documents.filter(({ producer }) => producer !== null);
      const producers = [...new Set(odd.flatMap(({ producer }) => producer ?? []))];
      return raisedBy(odd.length > 0, { producers, documentIds: odd.map(({ id }) => id) });
    },
    says: ({ documentIds, producers }, named) =>
      `${files(documentIds, named)} says that it was made with ${listed(ids(producers).map((each) => PRODUCERS[each as ProducerKind] ?? each))}. Courts and agencies seldom work with that.`,
    look: 'Compare seal, signature and type with process of the same court.',
  },
  unknown_statute: {
    title: 'Unknown statute',
    when: (seen) => raisedBy(statuteMisfit(seen.statute, seen.kind, seen.agency)?.why === 'unknown'),
    says: () => 'The statute cited is in no table of statutes that authorise such a request.',
    look: 'Have counsel look it up: it may be new, mistyped or made up.',
  },
  statute_misfit: {
    title: 'Statute does not fit',
    when: (seen): Facts | null => {
      const misfit = statuteMisfit(seen.statute, seen.kind, seen.agency);
      if (misfit?.why === 'kind') return { citation: misfit.citation, meant: misfit.meant };
      return misfit?.why === 'jurisdiction'
        ? { citation: misfit.citation, jurisdiction: misfit.jurisdiction }
        : null;
    },
    says: ({ citation, meant, jurisdiction }) => {
      if (meant) {
        const { name } = KINDS[meant as KindId];
        return `${citation} is cited, which is the authority of another kind: ${name.toLowerCase()}.`;
      }
      const whose = jurisdiction === 'US' ? 'federal bodies' : `bodies of ${jurisdiction}`;
      return `${citation} is cited, which authorises ${whose}, and the agency is none.`;
    },
    look: 'Have counsel say whether the request can rest on it.',
  },
  number_differs: {
    title: 'Another number than the directory’s',
    when: ({ numbers, agency }) => {
      const { directoryPhone } = agency;
      if (!directoryPhone) return null;
      // A direct line of the same exchange is what an officer's card says; what is offered to be called has to be the same.
      const differs = numbers.flatMap(({ whose, number }) => {
        const direct = whose === 'phone' || whose === 'supervisorPhone';
        const same = direct ? sameExchange(number, directoryPhone) : false;
        return same || sameNumber(number, directoryPhone) ? [] : [whose];
      });
      return some(differs, 'whose');
    },
    says: ({ whose }) => {
      const given = ids(whose).map((each) => NUMBERS[each as NumberOf] ?? each);
      const words = listed(given);
      const verb = given.length === 1 ? 'is' : 'are';
      return `${words.charAt(0).toUpperCase()}${words.slice(1)} ${verb} not the agency’s directory number.`;
    },
    look: 'Never call it. Call the directory number, and ask to be put through.',
  },
} as const satisfies Record<string, Signal>;

const PLACES: Record<string, string> = {
  device: 'with a browser',
  network: 'from a network',
  country: 'from a country',
};

export type SignalCode = keyof typeof SIGNALS;
export const SIGNAL_CODES = Object.keys(SIGNALS) as [SignalCode, ...SignalCode[]];

/** The signals that are raised on what was seen, each with its facts, in the order of the table. */
export function signalsOf(seen: Seen): { code: SignalCode; facts: Facts }[] {
  return SIGNAL_CODES.flatMap((code) => {
    const facts = SIGNALS[code].when(seen);
    return facts ? [{ code, facts: { ...facts } }] : [];
  });
}

/** A signal in words. A code that this version does not know is named as it stands. */
export function signalWords(code: string, facts: Facts, named: Named) {
  const signal = (SIGNALS as Record<string, Signal>)[code];
  if (!signal) return { title: code, says: '', look: '' };
  return { title: signal.title, says: signal.says(facts, named), look: signal.look };
}
