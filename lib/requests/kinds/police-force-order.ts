import { agreement, caseNumber, issuedOn } from './court-fields';
import type { KindDeclaration } from './declaration';
import { SERVED, STORED } from './served';

export const policeForceOrder: KindDeclaration = {
  ...SERVED,
  id: 'police_force_order',
  summary: 'An order or notice of a police force under its own law. Counsel decides what can be given on it.',
  process: {
    title: 'The legal process',
    lead: 'Copy these from the order itself. We compare them with it.',
    hint: 'Force, legal basis, number and date, as they stand on the order',
    fields: [
      {
        name: 'office',
        type: 'line',
        label: 'Issuing force and officer',
        hint: 'For example Provincial Police, Superintendent of the district.',
        ask: 'Enter the force and the officer who issued the order.',
      },
      {
        name: 'basis',
        type: 'line',
        label: 'Legal basis',
        hint: 'The law the order is made under, with its section.',
        ask: 'Enter the law the order is made under.',
      },
      caseNumber('order'),
      issuedOn('order'),
      agreement,
    ],
  },
  categories: STORED,
};
