import type { KindDeclaration } from './declaration';

export const inquiry: KindDeclaration = {
  id: 'inquiry',
  summary:
    'A question about how to ask, or about what the company holds. Nothing about a customer is disclosed.',
  process: {
    title: 'Your question',
    lead: 'Leave out names, numbers and accounts: nothing about a customer is disclosed on an inquiry.',
    hint: 'What you would like to know',
    fields: [
      {
        name: 'question',
        type: 'text',
        label: 'Your question',
        hint: 'For example: how long are call records kept, and which process reaches them?',
        ask: 'Enter your question.',
      },
    ],
  },
  sections: ['process', 'contact', 'documents'],
  optional: ['documents'],
  categories: [],
  clocks: ['response'],
  filedBy: 'agents',
};
