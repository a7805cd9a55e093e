import type { KindDeclaration } from './declaration';

/** Never uploaded and never filed by an agent: cleared staff enter a reference to what they hold elsewhere. */
export const fisaOrder: KindDeclaration = {
  id: 'fisa_order',
  summary: 'Entered by cleared staff as a reference. The document itself stays outside this portal.',
  process: {
    title: 'The reference',
    lead: 'Enter what finds the order where it is kept, and nothing of what it says.',
    hint: 'Where it is kept, what it covers, when it was received',
    fields: [
      {
        name: 'keptAt',
        type: 'line',
        label: 'Reference of the document',
        hint: 'The number under which it is kept, for example Safe 2, folder 14.',
        ask: 'Enter the number under which the document is kept.',
      },
      {
        name: 'covers',
        type: 'choice',
        label: 'What it orders',
        hint: 'The transparency report counts the two apart (50 U.S.C. § 1874).',
        ask: 'Choose whether it orders content or not.',
        options: [
          ['content', 'Content'],
          ['non_content', 'Other than content'],
        ],
      },
      {
        name: 'selectors',
        type: 'days',
        label: 'Number of customer selectors',
        hint: 'How many accounts it targets.',
        ask: 'Enter the number of selectors, from 1 to 999.',
      },
      {
        name: 'receivedOn',
        type: 'day',
        label: 'Received on',
        ask: 'Enter the day on which the order was received.',
      },
      {
        name: 'firstOrder',
        type: 'choice',
        label: 'First order for this product',
        hint: 'An order for a product not served before waits 540 days before it is reported.',
        ask: 'Choose whether the product was served before.',
        options: [
          ['no', 'No, the product was served before'],
          ['yes', 'Yes, it was not served before'],
        ],
      },
    ],
  },
  sections: ['process'],
  optional: [],
  categories: [],
  clocks: [],
  filedBy: 'cleared_staff',
};
