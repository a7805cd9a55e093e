import { AGREEMENT_COUNTRIES } from '@/lib/law/matrix';
import type { ProcessField } from './process-field';

/** Fields that several kinds ask for in the same words. `document` is what an agent holds in hand: "warrant". */
export const court = (document: string): ProcessField => ({
  name: 'court',
  type: 'line',
  label: 'Issuing court',
  hint: `As it stands at the head of the ${document}, for example Superior Court of Orange County.`,
  ask: `Enter the court that issued the ${document}.`,
});

export const judge = (document: string): ProcessField => ({
  name: 'judge',
  type: 'line',
  label: 'Judge',
  hint: `The judge or magistrate who signed the ${document}.`,
  ask: `Enter the name of the judge or magistrate who signed the ${document}.`,
});

export const caseNumber = (document: string): ProcessField => ({
  name: 'caseNumber',
  type: 'line',
  label: 'Case number',
  hint: `The number of the ${document} or of its docket, for example 2026-CF-000417. It stands on everything we send you.`,
  ask: `Enter the number of the ${document} or of its docket.`,
});

export const issuedOn = (document: string): ProcessField => ({
  name: 'issuedOn',
  type: 'day',
  label: 'Issued on',
  hint: `The date on the ${document}.`,
  ask: `Enter the day on which the ${document} was issued.`,
});

export const offence: ProcessField = {
  name: 'offence',
  type: 'line',
  label: 'Offence',
  hint: 'What is investigated, with the statute if you can, for example wire fraud, 18 U.S.C. § 1343.',
  ask: 'Enter the offence under investigation, with its statute if you can.',
};

/** The pre-flight asks for it (G2), as it knows the kinds that need one. */
export const statute = (what: string): ProcessField => ({
  name: 'statute',
  type: 'line',
  label: 'Authorising statute',
  hint: `The statute that authorises ${what}, for example 18 U.S.C. § 3486.`,
});

/** Orders under an executive agreement go to counsel (18 U.S.C. 2523); only two countries have one in force. */
export const agreement: ProcessField = {
  name: 'agreement',
  type: 'choice',
  label: 'Executive agreement',
  hint: 'Whether the order was made under your country’s agreement with the United States on access to electronic data (18 U.S.C. § 2523).',
  ask: 'Choose whether the order was made under an executive agreement.',
  options: [
    ['no', 'No'],
    ['2523', 'Yes, under the agreement of 18 U.S.C. § 2523'],
  ],
  countries: AGREEMENT_COUNTRIES,
};

/** How long an order runs, which bounds its period (18 U.S.C. 3123(c), 2518(5)). */
export const termDays = (most: number): ProcessField => ({
  name: 'termDays',
  type: 'days',
  label: 'Term of the order in days',
  hint: `As the order states it, at most ${most}.`,
  ask: 'Enter the number of days for which the order runs.',
});
