import type { KindDeclaration } from './declaration';
import { SERVED, STORED } from './served';

export const preservation: KindDeclaration = {
  ...SERVED,
  id: 'preservation',
  summary: 'Asks that records be kept until legal process for them is served. Nothing is produced on it.',
  process: {
    title: 'The preservation',
    lead: 'How long the records are to be kept. The days they are from are a question of their own, later.',
    hint: 'From when to when the records are kept, and what process will follow',
    // The pre-flight asks for period and limit with their codes (P2, P3).
    fields: [
      {
        name: 'holdFrom',
        type: 'day',
        label: 'First day of the preservation',
        hint: 'Usually today.',
      },
      {
        name: 'holdTo',
        type: 'day',
        label: 'Last day of the preservation',
        hint: 'At most 90 days later. It can be renewed before it ends.',
      },
      {
        name: 'intends',
        type: 'line',
        label: 'Legal process you will seek',
        hint: 'For example a search warrant of the Superior Court of Orange County.',
        ask: 'Enter the legal process that you will seek for these records.',
      },
      {
        name: 'limited',
        type: 'tick',
        label: 'The request is limited to what we intend to obtain by that legal process',
      },
      {
        name: 'renews',
        type: 'line',
        label: 'Reference of the preservation that this one renews',
        hint: 'For example OW-2026-000042. Leave it empty if this is the first.',
        optional: true,
      },
    ],
  },
  categories: STORED,
};
