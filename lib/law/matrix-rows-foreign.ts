import { allForCounsel, type Cell, inEmergency, NAMED, REACH, type Row, review } from './matrix-cells';

const FOREIGN = 'Company policy; 18 U.S.C. § 2702(c)(6)';

/** Stored data that an agency outside the United States obtains by mutual legal assistance alone. */
const blockedAbroad = (source: string, why: string): Cell => ({
  answer: 'blocked',
  reachedBy: ['mlat'],
  source,
  why,
});

/** Data in real time asked for from outside the United States: a U.S. authority has to obtain the order. */
function blockedLiveAbroad(category: 'realtime_records' | 'realtime_content'): Cell {
  const order = category === 'realtime_content' ? 'a wiretap order' : 'a pen register or wiretap order';
  return {
    answer: 'blocked',
    reachedBy: REACH[category].by,
    source: REACH[category].source,
    why: `No process from outside the United States reaches ${NAMED[category]}; a U.S. authority has to obtain and serve ${order}.`,
  };
}

const disclosesNothing = blockedAbroad(
  '18 U.S.C. § 2702(a)',
  'Nothing is disclosed on an inquiry or a request to disable content; send a mutual legal assistance request or a letter rogatory.',
);

/** What an agency outside the United States can reach, by what it files: the shipped policy. */
export const FOREIGN_ROWS = {
  emergency_foreign: {
    subscriber: inEmergency('Subscriber information', '18 U.S.C. § 2702(c)(6)'),
    records: inEmergency('Records', '18 U.S.C. § 2702(c)(6)'),
    content: blockedAbroad(
      '18 U.S.C. § 2702(b)(8), § 2711(4)',
      'Content may be disclosed in an emergency to a governmental entity of the United States alone; send a mutual legal assistance request or a letter rogatory, or ask a U.S. agency to file the emergency.',
    ),
    realtime_records: blockedLiveAbroad('realtime_records'),
    realtime_content: blockedLiveAbroad('realtime_content'),
  },
  preservation_foreign: {
    ...allForCounsel(
      'Company policy; 18 U.S.C. § 2703(f), § 2711(4)',
      'Counsel decides whether data is kept for an agency outside the United States; mutual legal assistance is needed to obtain it.',
    ),
    realtime_records: blockedLiveAbroad('realtime_records'),
    realtime_content: blockedLiveAbroad('realtime_content'),
  },
  agreement_order: allForCounsel(
    '18 U.S.C. § 2523',
    'Counsel decides by the terms of the agreement between the two governments.',
  ),
  foreign_process: {
    subscriber: review(
      FOREIGN,
      'Process from outside the United States does not compel disclosure; counsel decides whether subscriber information may be given without mutual legal assistance.',
    ),
    records: review(
      FOREIGN,
      'Process from outside the United States does not compel disclosure; counsel decides whether records may be given without mutual legal assistance.',
    ),
    content: blockedAbroad(
      '18 U.S.C. § 2702(a), § 3512',
      'Process from outside the United States does not reach the content of communications; send a mutual legal assistance request or a letter rogatory.',
    ),
    realtime_records: blockedLiveAbroad('realtime_records'),
    realtime_content: blockedLiveAbroad('realtime_content'),
  },
  // Takedowns and inquiries disclose nothing anywhere; only the cure differs from that of a U.S. agency.
  without_disclosure: {
    subscriber: disclosesNothing,
    records: disclosesNothing,
    content: disclosesNothing,
    realtime_records: blockedLiveAbroad('realtime_records'),
    realtime_content: blockedLiveAbroad('realtime_content'),
  },
} as const satisfies Record<string, Row>;
