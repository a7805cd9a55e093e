import { CATEGORY_IDS, type CategoryId } from './categories';

/** What an outcome discloses of the records asked for; most disclose nothing. */
type Disclosure = {
  /** It needs one of these; empty where it discloses nothing. */
  needs: readonly CategoryId[];
  /** What may go with it, and nothing else. */
  covers: readonly CategoryId[];
};

const NOTHING: Disclosure = { needs: [], covers: [] };

/** The outcomes of an identifier, the widest disclosure first (LAW.md § 9). */
export const DISCLOSURES = {
  contact_information_and_content: { needs: ['content', 'realtime_content'], covers: CATEGORY_IDS },
  non_content: {
    needs: ['records', 'realtime_records'],
    covers: ['subscriber', 'records', 'realtime_records'],
  },
  contact_information: { needs: ['subscriber'], covers: ['subscriber'] },
  // The agency gets the contact details of the customer, and asks there for the rest.
  redirected: { needs: ['subscriber'], covers: ['subscriber'] },
  content_disabled: NOTHING,
  preserved: NOTHING,
  no_records: NOTHING,
  declined: NOTHING,
  withdrawn_notice_policy: NOTHING,
  withdrawn: NOTHING,
} as const satisfies Record<string, Disclosure>;

/** An outcome of LAW.md § 9, e.g. `no_records`. */
export type OutcomeId = keyof typeof DISCLOSURES;

const WIDEST_FIRST = Object.keys(DISCLOSURES) as OutcomeId[];

/**
 * What may go to the agency on one identifier: what was granted and is not withheld for it.
 * @returns the categories in the order of the table
 */
export function availableOf(granted: readonly string[], withheld: readonly string[]): CategoryId[] {
  return CATEGORY_IDS.filter((id) => granted.includes(id) && !withheld.includes(id));
}

/**
 * The categories that an outcome produces on an identifier: all it covers of what is available. The guard against
 * producing more than was approved (LAW.md § 3); the database keeps it too.
 * @param chosen narrows it to what was really handed over; left out, all of it was
 * @returns null where the outcome would disclose what is not available, or `chosen` names what the outcome does not cover
 */
export function producedBy(
  outcome: OutcomeId,
  available: readonly CategoryId[],
  chosen?: readonly string[],
): CategoryId[] | null {
  const { needs, covers }: Disclosure = DISCLOSURES[outcome];
  const most = available.filter((id) => covers.includes(id));
  const produced = chosen ? most.filter((id) => chosen.includes(id)) : most;
  if (chosen && produced.length < new Set(chosen).size) return null;
  if (needs.length > 0 && !produced.some((id) => needs.includes(id))) return null;
  return produced;
}

/**
 * The outcome of a request out of those of its identifiers: the widest disclosure made (LAW.md § 9).
 * @returns null while an identifier has none, and where there are no identifiers
 */
export function widestOf(outcomes: readonly (OutcomeId | null)[]): OutcomeId | null {
  if (outcomes.includes(null)) return null;
  return WIDEST_FIRST.find((each) => outcomes.includes(each)) ?? null;
}
