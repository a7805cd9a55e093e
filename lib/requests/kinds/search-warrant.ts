import { agreement, caseNumber, court, issuedOn, judge, offence } from './court-fields';
import type { KindDeclaration } from './declaration';
import { SERVED, STORED } from './served';

export const searchWarrant: KindDeclaration = {
  ...SERVED,
  id: 'search_warrant',
  summary: 'Issued by a judge upon probable cause. Reaches stored records and the content of communications.',
  process: {
    title: 'The legal process',
    lead: 'Copy these from the warrant itself. We compare them with it.',
    hint: 'Court, judge, number and date, as they stand on the warrant',
    fields: [
      court('warrant'),
      judge('warrant'),
      caseNumber('warrant'),
      offence,
      issuedOn('warrant'),
      agreement,
    ],
  },
  categories: STORED,
};
