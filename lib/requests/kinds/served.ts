import type { KindDeclaration } from './declaration';

/** Stored data: what served process can ask for. The matrix says what of it a kind reaches. */
export const STORED = ['subscriber', 'records', 'content'] as const;

/** What most kinds share: process is served by an agent for records of a period, and answered on the ordinary clock. */
export const SERVED = {
  sections: ['process', 'contact', 'matter', 'identifiers', 'categories', 'period', 'handling', 'documents'],
  optional: [],
  clocks: ['response'],
  filedBy: 'agents',
} as const satisfies Partial<KindDeclaration>;
