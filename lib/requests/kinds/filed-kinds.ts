import { KINDS } from '@/lib/law/kinds';
import type { KindDeclaration } from './declaration';
import { searchWarrant } from './search-warrant';
import { trialSubpoena } from './trial-subpoena';

/** The kinds an agent can file today, in the order offered. A new kind is one declaration and its entry here. */
export const FILED_KINDS = {
  subpoena_trial: trialSubpoena,
  search_warrant: searchWarrant,
} as const satisfies Record<string, KindDeclaration>;

export type FiledKind = keyof typeof FILED_KINDS;
export const FILED_KIND_IDS = Object.keys(FILED_KINDS) as FiledKind[];

export function isFiledKind(kind: string): kind is FiledKind {
  return Object.hasOwn(FILED_KINDS, kind);
}

/**
 * The declaration of a stored kind.
 * @throws Error for a kind that no declaration exists for; the database holds none such
 */
export function declarationOf(kind: string): KindDeclaration {
  if (!isFiledKind(kind)) throw new Error(`no declaration for the kind ${kind}`);
  return FILED_KINDS[kind];
}

export function kindName(kind: string): string {
  return isFiledKind(kind) ? KINDS[kind].name : kind;
}
