import { KINDS } from '@/lib/law/kinds';
import { caseNumber, issuedOn } from './court-fields';
import type { KindDeclaration } from './declaration';
import { SERVED, STORED } from './served';

const EXECUTING = [
  'subpoena_administrative',
  'subpoena_trial',
  'subpoena_grand_jury',
  'court_order',
  'search_warrant',
] as const;

export const mlat: KindDeclaration = {
  ...SERVED,
  id: 'mlat',
  summary: 'From another country, executed by process of the United States. Counsel decides by that process.',
  process: {
    title: 'The request for assistance',
    lead: 'Copy these from the request or letter, and from the order that executes it.',
    hint: 'Requesting country, executing process, number and date',
    fields: [
      {
        name: 'country',
        type: 'country',
        label: 'Requesting country',
        ask: 'Choose the country whose authority made the request.',
      },
      {
        name: 'authority',
        type: 'line',
        label: 'Requesting authority',
        hint: 'For example Tribunal judiciaire de Villexemple.',
        ask: 'Enter the authority that made the request.',
      },
      {
        name: 'executedBy',
        type: 'choice',
        label: 'Process of the United States that executes it',
        hint: 'It decides what the request reaches (18 U.S.C. § 3512).',
        ask: 'Choose the process that executes the request, or that there is none yet.',
        options: [['none', 'None yet'], ...EXECUTING.map((kind) => [kind, KINDS[kind].name] as const)],
      },
      caseNumber('request'),
      issuedOn('request'),
    ],
  },
  categories: STORED,
};
