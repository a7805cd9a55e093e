import type { Code } from '@/lib/law/checklist-items';
import type { Random } from './random';

const COURTS: Record<string, string[]> = {
  'springfield-pd.example': ['Circuit Court of Springfield County', 'Springfield Municipal Court'],
  'doj-ca.example': ['Superior Court of Example County, California', 'Superior Court of Bayview County'],
  'fbe.example': [
    'District Court, Northern District of Examples',
    'District Court, Eastern District of Examples',
  ],
  'police-fr.example': ['Tribunal judiciaire de Villexemple', 'Tribunal judiciaire de Port-Exemple'],
};
const SURNAMES = [
  'Abbot',
  'Baines',
  'Corvin',
  'Dell',
  'Ellery',
  'Farrow',
  'Gable',
  'Hollis',
  'Imre',
  'Jessup',
  'Kendal',
  'Lorne',
];
const JUDGES = ['A. Merrow', 'B. Holloway', 'C. Thorne', 'D. Winslow', 'E. Castellan'];
const OFFENCES = [
  'Wire fraud',
  'Extortion by text message',
  'Identity theft',
  'Stalking',
  'Burglary',
  'Threats by telephone',
  'Sale of counterfeit goods',
];
const AREAS = ['206', '212', '217', '312', '415', '503', '617', '916'];

/** The legal process of a made-up case. */
export function fictionalProcess(
  random: Random,
  kind: 'subpoena_trial' | 'search_warrant',
  domain: string,
  issuedOn: string,
): Record<string, string> {
  const court = random.pick(COURTS[domain] ?? ['Court of Examples']);
  const number = `${issuedOn.slice(2, 4)}-${kind === 'search_warrant' ? 'SW' : 'CR'}-${random.int(100, 9999)}`;
  if (kind === 'search_warrant') {
    return {
      court,
      judge: `Hon. ${random.pick(JUDGES)}`,
      caseNumber: number,
      offence: random.pick(OFFENCES),
      issuedOn,
    };
  }
  const prosecutor =
    domain === 'fbe.example' ? 'United States' : domain === 'doj-ca.example' ? 'People' : 'State';
  return { court, caseTitle: `${prosecutor} v. ${random.pick(SURNAMES)}`, caseNumber: number, issuedOn };
}

/** Identifiers as an agent types them: numbers set aside for fiction (555-01xx), and account SIDs. */
export function fictionalIdentifiers(random: Random): string[] {
  const phone = () => `+1 ${random.pick(AREAS)} 555 ${String(random.int(100, 199)).padStart(4, '0')}`;
  const sid = () => `AC${Array.from({ length: 32 }, () => random.int(0, 15).toString(16)).join('')}`;
  const list = Array.from({ length: random.pick([1, 1, 1, 2, 2, 3, 5]) }, phone);
  if (random.chance(0.25)) list.push(sid());
  return list;
}

export const PARTICULARS: Record<string, string> = {
  subscriber:
    'Name, address and telephone numbers of the account holder, start and length of service, and the means of payment.',
  records:
    'Call and message detail records with date, time, duration and the other number, and the log-in history.',
  content: 'The text and attachments of messages sent and received, and call recordings where they exist.',
};

/** What staff asked for, and how the agency answered. */
export const QUESTIONS: { code: Code; wording: string; answer: string }[] = [
  {
    code: 'G6',
    wording:
      'Please give the first and the last day for which you ask for records, as the legal process states it.',
    answer: 'The period is the one on page 2 of the order; I have entered both days.',
  },
  {
    code: 'G5',
    wording: 'One of the numbers has a digit too few. Please check it against the legal process.',
    answer: 'The number was mistyped; the legal process has the right one, and it is the first of the list.',
  },
  {
    code: 'G4',
    wording: 'Please say which records you ask for: “all records” is not specific enough.',
    answer: 'We ask for the records named in the description, and for nothing beyond them.',
  },
  {
    code: 'G9',
    wording:
      'A cover letter does not bar notice. Please attach the order, or tell us that we may notify the customer.',
    answer: 'There is no order. The customer may be notified.',
  },
];

export const REASONS = {
  decline: [
    'The legal process names no account or number of ours, and none could be found from what it states.',
    'The process does not reach the records asked for; a search warrant would.',
    'The process was issued for another provider. Please serve it there.',
  ],
  delay: [
    'The customer has moved to quash the process. We wait for the ruling of the court.',
    'The process conflicts with the law of the place where the records lie. Counsel is in touch with the court.',
  ],
  withdraw: [
    'The case was closed.',
    'The records were obtained from another source.',
    'Filed twice by mistake.',
  ],
  reopen: ['A number was left out of the first answer and has to be searched again.'],
} as const;

export const MESSAGES = {
  desk: [
    'The records are being prepared. You will hear from us when they are ready.',
    'Received, thank you.',
  ],
  agent: ['Could you tell me when to expect an answer? A hearing is set for next month.', 'Thank you.'],
} as const;

export const NOTES = [
  'Number is leased by a reseller; the end user will have to be asked for there.',
  'Checked the signature with the clerk of the court by telephone.',
  'Same case as an earlier request of this agency.',
] as const;
