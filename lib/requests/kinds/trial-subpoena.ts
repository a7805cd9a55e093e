import { z } from 'zod';
import { day, line } from '../schema';
import type { KindDeclaration } from './declaration';

export const trialSubpoenaProcess = z.object({
  court: line('The court', 'Enter the court that issued the subpoena.'),
  caseTitle: line('The case', 'Enter the title of the case, such as State v. Doe.'),
  caseNumber: line('The case number', 'Enter your case or docket number.'),
  issuedOn: day('The date of issue', 'Enter the day on which the subpoena was issued.'),
});

export const trialSubpoena: KindDeclaration = {
  id: 'subpoena_trial',
  summary: 'Issued for a trial or hearing. Reaches subscriber information.',
  process: {
    schema: trialSubpoenaProcess,
    labels: { court: 'Issuing court', caseTitle: 'Case', caseNumber: 'Case number', issuedOn: 'Issued on' },
  },
  sections: ['process', 'contact', 'identifiers', 'categories', 'period', 'handling', 'documents'],
  categories: ['subscriber', 'records', 'content'],
  clocks: ['response'],
};
