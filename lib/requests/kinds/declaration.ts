import type { CategoryId } from '@/lib/law/categories';
import type { KindId } from '@/lib/law/kinds';
import type { ProcessField } from './process-field';

/** One subject a page; the task list shows them in the order of the declaration. */
export const SECTIONS = {
  process: 'The legal process',
  contact: 'Who serves the request',
  matter: 'Your case',
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
  /** The page of its own that each kind has: the legal process, the emergency, the question. */
  process: { title: string; lead: string; hint: string; fields: readonly ProcessField[] };
  sections: readonly SectionId[];
  /** Sections that may be left out; what is left out says nothing. */
  optional: readonly SectionId[];
  /** Offered on the page of categories; the matrix says of each whether this kind reaches it. */
  categories: readonly CategoryId[];
  /** `response` runs to the answer, `first_decision` to the first human decision in an emergency (LAW.md § 8). */
  clocks: readonly ('response' | 'first_decision')[];
  /** Who files it: agents of any agency, of a federal agency of the United States, or cleared staff. */
  filedBy: 'agents' | 'federal_agents' | 'cleared_staff';
};

/** The title of a section for a kind: the page of its own has a title of its own. */
export function sectionTitle(declaration: KindDeclaration, section: SectionId): string {
  return section === 'process' ? declaration.process.title : SECTIONS[section];
}
