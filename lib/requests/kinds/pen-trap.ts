import { agreement, caseNumber, court, issuedOn, judge, termDays } from './court-fields';
import type { KindDeclaration } from './declaration';
import { SERVED } from './served';

export const penTrap: KindDeclaration = {
  ...SERVED,
  id: 'pen_trap',
  summary: 'Orders records in real time, for at most 60 days. Reaches no content.',
  process: {
    title: 'The order',
    lead: 'Copy these from the order itself. We compare them with it.',
    hint: 'Court, judge, number, date and term, as they stand on the order',
    fields: [court('order'), judge('order'), caseNumber('order'), issuedOn('order'), termDays(60), agreement],
  },
  categories: ['realtime_records', 'realtime_content'],
};
