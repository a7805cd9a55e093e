import { caseNumber, issuedOn, statute } from './court-fields';
import type { KindDeclaration } from './declaration';
import { SERVED, STORED } from './served';

export const administrativeSubpoena: KindDeclaration = {
  ...SERVED,
  id: 'subpoena_administrative',
  summary: 'Issued by an agency under a statute of its own, without a court. Reaches subscriber information.',
  process: {
    title: 'The legal process',
    lead: 'Copy these from the subpoena itself. We compare them with it.',
    hint: 'Issuing office, statute, number and date, as they stand on the subpoena',
    fields: [
      {
        name: 'office',
        type: 'line',
        label: 'Issuing office',
        hint: 'The office and the official who issued it, for example Office of Inspector General, Special Agent in Charge.',
        ask: 'Enter the office that issued the subpoena.',
      },
      statute('the subpoena'),
      caseNumber('subpoena'),
      issuedOn('subpoena'),
    ],
  },
  categories: STORED,
};
