import type { KindDeclaration } from './declaration';
import { SERVED } from './served';

export const takedown: KindDeclaration = {
  ...SERVED,
  id: 'takedown',
  summary:
    'Asks that content or an account be disabled because it breaks a law. Counsel considers each case.',
  process: {
    title: 'The content',
    lead: 'Name it so exactly that nothing else can be meant.',
    hint: 'What is to be disabled, and which law it breaks',
    fields: [
      {
        name: 'content',
        type: 'text',
        label: 'What is to be disabled',
        hint: 'The exact message, recording, number or account, one a line. For example: the recording RE0123456789abcdef0123456789abcdef; the number +1 415 555 0132.',
        ask: 'Enter exactly which content or account is to be disabled.',
      },
      {
        name: 'law',
        type: 'text',
        label: 'The law it breaks',
        hint: 'With section and country or State, and in a sentence how it breaks it.',
        ask: 'Enter the law that the content breaks, with its section.',
      },
    ],
  },
  sections: ['process', 'contact', 'matter', 'identifiers', 'handling', 'documents'],
  categories: [],
};
