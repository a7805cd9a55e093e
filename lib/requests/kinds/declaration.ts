import type { z } from 'zod';
import type { CategoryId } from '@/lib/law/categories';
import type { KindId } from '@/lib/law/kinds';

/** One subject a page; the task list shows them in the order of the declaration. */
export const SECTIONS = {
  process: 'The legal process',
  contact: 'Who serves the request',
  identifiers: 'Accounts concerned',
  categories: 'Information asked for',
  period: 'Time period',
  handling: 'Deadline, notice and the account',
  documents: 'Documents',
} as const;
export type SectionId = keyof typeof SECTIONS;

/** A kind of request as the portal handles it; what the law says of it stands in lib/law/kinds. */
export type KindDeclaration = {
  id: KindId;
  /** One sentence under the name, where the kind is chosen. */
  summary: string;
  /** The fields of the legal process: their schema and, in the order shown, their labels for check and desk. */
  process: { schema: z.ZodType<Record<string, string>>; labels: Record<string, string> };
  sections: readonly SectionId[];
  /** Offered on the page of categories; the matrix says of each whether this kind reaches it. */
  categories: readonly CategoryId[];
  clocks: readonly 'response'[];
};
