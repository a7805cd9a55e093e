import { isUnitedStates } from './bodies';
import type { CategoryId } from './categories';
import type { KindId } from './kinds';
import { blocked, type Cell, type Row } from './matrix-cells';
import { UNITED_STATES_ROWS } from './matrix-rows';
import { FOREIGN_ROWS } from './matrix-rows-foreign';

/** What has to be known to answer for one category. */
export type MatrixQuestion = {
  kind: KindId;
  /** The agency's country, ISO 3166-1 alpha-2. */
  country: string;
  category: CategoryId;
  /** The statute cited in a civil investigative demand, if one is. */
  statute?: string | null;
  /** `2523` where the agent names an executive agreement under 18 U.S.C. 2523. */
  agreement?: '2523' | null;
  /** For an MLAT request: the kind of U.S. process that executes it, if it is known. */
  executedBy?: KindId | null;
};

/** The countries whose agreement under 18 U.S.C. 2523 is in force: the United Kingdom and Australia. */
export const AGREEMENT_COUNTRIES: readonly string[] = ['GB', 'AU'];

function rowOf({ kind, country, statute, agreement }: MatrixQuestion): Row {
  if (kind === 'mlat') return UNITED_STATES_ROWS.mlat;
  if (isUnitedStates(country)) {
    const cited = kind === 'civil_investigative_demand' && statute?.trim();
    return UNITED_STATES_ROWS[cited ? 'civil_investigative_demand_with_statute' : kind];
  }
  // 2711(4): a governmental entity is one of the United States or of a State, so U.S. kinds do not apply.
  if (kind === 'emergency') return FOREIGN_ROWS.emergency_foreign;
  if (kind === 'preservation') return FOREIGN_ROWS.preservation_foreign;
  if (kind === 'takedown' || kind === 'inquiry') return FOREIGN_ROWS.without_disclosure;
  if (agreement === '2523' && AGREEMENT_COUNTRIES.includes(country.toUpperCase()))
    return FOREIGN_ROWS.agreement_order;
  return FOREIGN_ROWS.foreign_process;
}

/**
 * Whether a request reaches a category of data, by the shipped policy.
 *
 * The answer is `allowed`, `discretionary` (a named person decides and records the reasons), `review`
 * (counsel must decide) or `blocked`; a blocked one names in `reachedBy` the kinds that would reach the
 * category. `source` is the citation, `why` one sentence to read before filing.
 *
 * Source: 18 U.S.C. 2702, 2703, 2709, 2711(4), 3121 et seq., 2510 et seq., 3512, 2523; company guidelines.
 */
export function answerFor(question: MatrixQuestion): Cell {
  const cell = rowOf(question)[question.category];
  const { kind, category, executedBy } = question;
  if (kind !== 'mlat' || !executedBy || cell.answer === 'blocked') return cell;

  // 3512(a): a U.S. court executes the request by U.S. process, which cannot reach further than by itself.
  const reach = UNITED_STATES_ROWS[executedBy][category];
  if (reach.answer !== 'blocked') return cell;
  return blocked('The U.S. process that executes the request', category, `18 U.S.C. § 3512; ${reach.source}`);
}
