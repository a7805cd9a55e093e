import { caseNumber, issuedOn, statute } from './court-fields';
import type { KindDeclaration } from './declaration';
import { SERVED, STORED } from './served';

export const civilInvestigativeDemand: KindDeclaration = {
  ...SERVED,
  id: 'civil_investigative_demand',
  summary:
    'A demand in a civil investigation. Counts as an administrative subpoena only where its statute authorises one.',
  process: {
    title: 'The legal process',
    lead: 'Copy these from the demand itself. We compare them with it.',
    hint: 'Issuing office, statute, number and date, as they stand on the demand',
    fields: [
      {
        name: 'office',
        type: 'line',
        label: 'Issuing office',
        hint: 'For example Office of the Attorney General, Consumer Protection Division.',
        ask: 'Enter the office that issued the demand.',
      },
      statute('the demand'),
      caseNumber('demand'),
      issuedOn('demand'),
    ],
  },
  categories: STORED,
};
