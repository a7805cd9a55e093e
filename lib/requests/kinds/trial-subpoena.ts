import { caseNumber, court, issuedOn } from './court-fields';
import type { KindDeclaration } from './declaration';
import { SERVED, STORED } from './served';

export const trialSubpoena: KindDeclaration = {
  ...SERVED,
  id: 'subpoena_trial',
  summary: 'Issued for a trial or hearing. Reaches subscriber information.',
  process: {
    title: 'The legal process',
    lead: 'Copy these from the subpoena itself. We compare them with it.',
    hint: 'Court, case and date, as they stand on the subpoena',
    fields: [
      court('subpoena'),
      {
        name: 'caseTitle',
        type: 'line',
        label: 'Case',
        hint: 'For example State v. Doe.',
        ask: 'Enter the title of the case, such as State v. Doe.',
      },
      caseNumber('subpoena'),
      issuedOn('subpoena'),
    ],
  },
  categories: STORED,
};
