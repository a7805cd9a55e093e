import { issuedOn } from './court-fields';
import type { KindDeclaration } from './declaration';
import { SERVED } from './served';

export const nationalSecurityLetter: KindDeclaration = {
  ...SERVED,
  id: 'national_security_letter',
  // Nobody follows it and no other agent of the agency learns of it.
  summary:
    'Under 18 U.S.C. § 2709. Kept apart: besides you, only staff with clearance see it. Reaches name, address, length of service and toll billing records.',
  process: {
    title: 'The letter',
    lead: 'Copy these from the letter itself. We compare them with it.',
    hint: 'Signatory, number and date, as they stand on the letter',
    fields: [
      {
        name: 'signatory',
        type: 'line',
        label: 'Signed by',
        hint: 'The title of the official who signed it, for example Special Agent in Charge.',
        ask: 'Enter the title of the official who signed the letter.',
      },
      {
        name: 'caseNumber',
        type: 'line',
        label: 'Number of the letter',
        ask: 'Enter the number of the letter.',
      },
      issuedOn('letter'),
      {
        name: 'certification',
        type: 'choice',
        label: 'Certification of 18 U.S.C. § 2709(b)',
        hint: 'Whether the letter certifies that the records are relevant to an authorised investigation.',
        ask: 'Choose whether the letter bears the certification.',
        options: [
          ['yes', 'The letter bears it'],
          ['no', 'It does not'],
        ],
      },
    ],
  },
  categories: ['subscriber', 'records', 'content'],
  filedBy: 'federal_agents',
};
