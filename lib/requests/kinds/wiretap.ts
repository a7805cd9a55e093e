import { agreement, caseNumber, court, issuedOn, judge, offence, termDays } from './court-fields';
import type { KindDeclaration } from './declaration';
import { SERVED } from './served';

export const wiretap: KindDeclaration = {
  ...SERVED,
  id: 'wiretap',
  summary: 'Orders the interception of communications as they happen, for at most 30 days.',
  process: {
    title: 'The order',
    lead: 'Copy these from the order itself. We compare them with it.',
    hint: 'Court, judge, offence, date and term, as they stand on the order',
    fields: [
      court('order'),
      judge('order'),
      caseNumber('order'),
      offence,
      issuedOn('order'),
      termDays(30),
      agreement,
    ],
  },
  categories: ['realtime_records', 'realtime_content'],
};
