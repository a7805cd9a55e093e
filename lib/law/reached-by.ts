import type { CategoryId } from './categories';
import { KIND_IDS, type KindId } from './kinds';
import { answerFor } from './matrix';
import type { Cell } from './matrix-cells';
import { FOREIGN_ROWS } from './matrix-rows-foreign';

export type Reach = { kind: KindId; cell: Cell };

/** Everything that bears on one category of data: the column of the table of process and data. */
export type ReachedBy = {
  /** U.S. process on which it is disclosed. */
  compelled: Reach[];
  /** Requests on which it is kept or on which a person decides: preservation, emergency, review by counsel. */
  decided: Reach[];
  /** What an agency outside the United States obtains, in an emergency and otherwise. */
  abroad: { emergency: Cell; process: Cell };
};

/**
 * Which requests reach a category of data, by the shipped policy. Kinds that do not reach it are left out.
 *
 * Source: as for `answerFor`.
 */
export function reachedBy(category: CategoryId): ReachedBy {
  const reaches = KIND_IDS.map((kind) => ({
    kind,
    cell: answerFor({ kind, country: 'US', category }),
  })).filter(({ cell }) => cell.answer !== 'blocked');
  // 2703(f): what is preserved is set aside, and produced on other process alone.
  const compels = ({ kind, cell }: Reach) => cell.answer === 'allowed' && kind !== 'preservation';
  return {
    compelled: reaches.filter(compels),
    decided: reaches.filter((reach) => !compels(reach)),
    abroad: {
      emergency: FOREIGN_ROWS.emergency_foreign[category],
      process: FOREIGN_ROWS.foreign_process[category],
    },
  };
}
