import { z } from 'zod';
import { day, line } from '../schema';
import type { KindDeclaration } from './declaration';

export const searchWarrantProcess = z.object({
  court: line('The court', 'Enter the court that issued the warrant.'),
  judge: line('The judge', 'Enter the name of the judge or magistrate who signed it.'),
  caseNumber: line('The warrant number', 'Enter the warrant or case number.'),
  offence: line('The offence', 'Enter the offence under investigation, with its statute if you can.'),
  issuedOn: day('The date of issue', 'Enter the day on which the warrant was signed.'),
});

export const searchWarrant: KindDeclaration = {
  id: 'search_warrant',
  summary: 'Issued by a judge upon probable cause. Reaches stored records and the content of communications.',
  process: {
    schema: searchWarrantProcess,
    labels: {
      court: 'Issuing court',
      judge: 'Judge',
      caseNumber: 'Warrant number',
      offence: 'Offence',
      issuedOn: 'Signed on',
    },
  },
  sections: ['process', 'contact', 'identifiers', 'categories', 'period', 'handling', 'documents'],
  categories: ['subscriber', 'records', 'content'],
  clocks: ['response'],
};
