import type { Code } from '@/lib/law/checklist-items';

/** What staff asked for, and how the agency answered. The pre-flight lets none of these faults be seen by a machine. */
export const QUESTIONS: { code: Code; wording: string; answer: string }[] = [
  {
    code: 'G6',
    wording:
      'The legal process names another last day than the request. Please give the first and the last day as the process states them.',
    answer: 'The period is the one on page 2 of the order; I have entered both days.',
  },
  {
    code: 'G5',
    wording: 'One of the numbers is not in the legal process. Please check it against the document.',
    answer: 'The number was mistyped; the legal process has the right one, and it is the first of the list.',
  },
  {
    code: 'G4',
    wording: 'Please say which records you ask for: “all records” is not specific enough.',
    answer: 'We ask for the records named in the description, and for nothing beyond them.',
  },
  {
    code: 'G3',
    wording: 'The telephone number you gave is not answered. Please tell us at which one you can be reached.',
    answer: 'I can be reached through the switchboard of the agency at any time.',
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
