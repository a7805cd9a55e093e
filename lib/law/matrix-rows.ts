import type { KindId } from './kinds';
import { allForCounsel, allowed, blocked, inEmergency, nothing, type Row, review } from './matrix-cells';

const SUBSCRIBER = '18 U.S.C. § 2703(c)(2)';
const RECORDS = '18 U.S.C. § 2703(c)(1)';
const VOLUNTARY = '18 U.S.C. § 2702(a)';
const EXECUTION = '18 U.S.C. § 3512';
const FISA = '50 U.S.C. § 1801 et seq.';

const subpoena: Row = {
  ...nothing('A subpoena'),
  subscriber: allowed(SUBSCRIBER, 'A subpoena reaches the subscriber information that the statute lists.'),
};

/** A row of the table on U.S. process: a kind, or a kind with what it cites. */
type UnitedStatesRow = KindId | 'civil_investigative_demand_with_statute';

const demand = 'A civil investigative demand';
const order = 'A court order';
const warrant = 'A search warrant reaches';
const policeOrder = 'A police force order';
const penTrap = 'A pen register or trap and trace order';
const letter = 'A national security letter';
const emergency = 'An emergency request';
const kept = 'is set aside and kept, never produced, until legal process for it is served.';
const assisted = 'Counsel decides by the U.S. process that executes the request';

/** Which U.S. process reaches which data: the shipped policy, for counsel to read row by row. */
export const UNITED_STATES_ROWS: Record<UnitedStatesRow, Row> = {
  subpoena_administrative: subpoena,
  subpoena_trial: subpoena,
  subpoena_grand_jury: subpoena,
  civil_investigative_demand: {
    ...nothing(demand),
    subscriber: review(
      SUBSCRIBER,
      `${demand} counts as a subpoena only where its statute authorises one; cite the statute, or counsel has to decide.`,
    ),
  },
  civil_investigative_demand_with_statute: {
    ...nothing(demand),
    subscriber: allowed(
      SUBSCRIBER,
      `${demand} reaches subscriber information where the statute cited authorises an administrative subpoena, which counsel checks.`,
    ),
  },
  court_order: {
    ...nothing(order),
    subscriber: allowed(SUBSCRIBER, `${order} reaches subscriber information.`),
    records: allowed(
      '18 U.S.C. § 2703(c)(1)(B), (d)',
      `${order} reaches records without content on specific and articulable facts.`,
    ),
    // 2703(b) would let an order reach some stored content with notice; the company's policy is a warrant.
    content: blocked(order, 'content', 'Company policy; 18 U.S.C. § 2703(a)'),
  },
  search_warrant: {
    ...nothing('A search warrant'),
    subscriber: allowed('18 U.S.C. § 2703(c)(1)(A), (2)', `${warrant} subscriber information.`),
    records: allowed('18 U.S.C. § 2703(c)(1)(A)', `${warrant} records without content.`),
    content: allowed('18 U.S.C. § 2703(a)', `${warrant} the stored content it describes.`),
  },
  police_force_order: {
    ...nothing(policeOrder),
    subscriber: review(
      `Company policy; ${SUBSCRIBER}`,
      `${policeOrder} is no process of U.S. law by itself, so counsel decides whether subscriber information may be given.`,
    ),
    records: review(
      `Company policy; ${RECORDS}`,
      `${policeOrder} is no process of U.S. law by itself, so counsel decides whether records may be given.`,
    ),
  },
  emergency: {
    subscriber: inEmergency('Subscriber information', '18 U.S.C. § 2702(c)(4)'),
    records: inEmergency('Records', '18 U.S.C. § 2702(c)(4)'),
    content: inEmergency('Content', '18 U.S.C. § 2702(b)(8)'),
    realtime_records: blocked(emergency, 'realtime_records', '18 U.S.C. § 3125'),
    realtime_content: blocked(emergency, 'realtime_content', '18 U.S.C. § 2518(7)'),
  },
  preservation: {
    ...nothing('A preservation request', '18 U.S.C. § 2703(f)'),
    subscriber: allowed('18 U.S.C. § 2703(f)', `Subscriber information ${kept}`),
    records: allowed(
      '18 U.S.C. § 2703(f)',
      'Records are set aside and kept, never produced, until legal process for them is served.',
    ),
    content: allowed('18 U.S.C. § 2703(f)', `Content ${kept}`),
  },
  pen_trap: {
    ...nothing(penTrap),
    realtime_records: allowed(
      '18 U.S.C. § 3123(c)',
      `${penTrap} reaches records in real time for at most 60 days.`,
    ),
  },
  wiretap: {
    ...nothing('A wiretap order'),
    realtime_records: allowed('18 U.S.C. § 2518(4)', 'A wiretap order reaches records in real time.'),
    realtime_content: allowed(
      '18 U.S.C. § 2518(5)',
      'A wiretap order reaches content in real time for at most 30 days.',
    ),
  },
  national_security_letter: {
    ...nothing(letter, '18 U.S.C. § 2709(b)'),
    subscriber: allowed(
      '18 U.S.C. § 2709(b)',
      `${letter} reaches name, address, length of service and toll billing records alone.`,
    ),
  },
  fisa_order: allForCounsel(FISA, 'Cleared counsel decides by the terms of the order.'),
  mlat: {
    ...nothing('A mutual legal assistance request or letter rogatory'),
    subscriber: review(EXECUTION, `${assisted}.`),
    records: review(EXECUTION, `${assisted}.`),
    content: review(`${EXECUTION}, § 2703(a)`, `${assisted}, which has to be a search warrant for content.`),
  },
  takedown: nothing('A request to disable content', VOLUNTARY),
  inquiry: nothing('A general inquiry', VOLUNTARY),
};
