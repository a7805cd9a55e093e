import { caseNumber, court, issuedOn } from './court-fields';
import type { KindDeclaration } from './declaration';
import { SERVED, STORED } from './served';

export const grandJurySubpoena: KindDeclaration = {
  ...SERVED,
  id: 'subpoena_grand_jury',
  summary: 'Issued in the name of a grand jury. Reaches subscriber information.',
  process: {
    title: 'The legal process',
    lead: 'Copy these from the subpoena itself. We compare them with it.',
    hint: 'Court, grand jury number and date, as they stand on the subpoena',
    fields: [court('subpoena'), caseNumber('subpoena'), issuedOn('subpoena')],
  },
  categories: STORED,
};
