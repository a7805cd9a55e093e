import { agreement, caseNumber, court, issuedOn, judge } from './court-fields';
import type { KindDeclaration } from './declaration';
import { SERVED, STORED } from './served';

export const courtOrder: KindDeclaration = {
  ...SERVED,
  id: 'court_order',
  summary: 'Issued by a court on specific and articulable facts. Reaches records without content.',
  process: {
    title: 'The legal process',
    lead: 'Copy these from the order itself. We compare them with it.',
    hint: 'Court, judge, number and date, as they stand on the order',
    fields: [court('order'), judge('order'), caseNumber('order'), issuedOn('order'), agreement],
  },
  categories: STORED,
};
