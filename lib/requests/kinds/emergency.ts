import type { KindDeclaration } from './declaration';
import { STORED } from './served';
import { ZONES } from './zones';

/** Short, for a phone at night. The pre-flight asks for the four statements with their codes (E1 to E4). */
export const emergency: KindDeclaration = {
  id: 'emergency',
  summary:
    'A person is in danger of death or serious physical injury, and the danger cannot wait for legal process.',
  process: {
    title: 'The emergency',
    lead: 'Say what you know, in plain words. A person reads this first.',
    hint: 'What has happened, who is in danger, how the information helps, why it cannot wait',
    fields: [
      {
        name: 'person',
        type: 'line',
        label: 'Who is in danger',
        hint: 'For example a girl of 14 from Springfield, missing since this morning.',
        ask: 'Enter who is in danger, as far as you know.',
      },
      {
        name: 'danger',
        type: 'text',
        label: 'What the danger is',
        hint: 'The danger of death or serious physical injury, and how you know of it. For example: she wrote to a friend at 16:10 that she will not live through the night, and left her medicine at home.',
      },
      {
        name: 'nature',
        type: 'text',
        label: 'What has happened, and why the answer cannot wait',
        hint: 'For example: she was last seen at the station at 07:40; the temperature will fall below freezing tonight, and every search of the usual places has ended without result.',
      },
      {
        name: 'averts',
        type: 'text',
        label: 'How the information will help to avert the harm',
        hint: 'For example: the number that called her at 16:05 belongs to an account of yours; the name behind it lets officers go to an address at once.',
      },
      {
        name: 'whyNotProcess',
        type: 'text',
        label: 'Why a subpoena, order or warrant would come too late',
        hint: 'For example: the court opens on Monday, and the duty judge told us that an order takes four hours; the danger is tonight.',
      },
      {
        name: 'neededBy',
        type: 'moment',
        label: 'By when you need it',
        ask: 'Enter the day and the time by which you need the information.',
      },
      {
        name: 'neededZone',
        type: 'choice',
        label: 'Time zone of that time',
        ask: 'Choose the time zone of the time you entered.',
        options: ZONES,
      },
    ],
  },
  sections: ['process', 'contact', 'identifiers', 'categories', 'period', 'matter', 'handling', 'documents'],
  optional: ['matter', 'handling', 'documents'],
  categories: [...STORED, 'realtime_records', 'realtime_content'],
  clocks: ['first_decision', 'response'],
  filedBy: 'agents',
};
