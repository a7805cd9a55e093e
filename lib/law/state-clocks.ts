import { hourStanding, type RequestClock } from './clock-standing';
import { CLOCKS } from './clocks';
import { localDay } from './local-time';

export const STATE_CLOCK_IDS = [
  'california_warrant',
  'colorado_acknowledgement',
  'colorado_compliance',
] as const;
export type StateClockId = (typeof STATE_CLOCK_IDS)[number];

/** Which of them run here, and for how many hours: the company's settings. */
export type StateClockSettings = Record<StateClockId, { on: boolean; hours: number }>;

const STATE: Record<StateClockId, string> = {
  california_warrant: 'CA',
  colorado_acknowledgement: 'CO',
  colorado_compliance: 'CO',
};

const NO_PAUSE =
  'The statute as it is given here names no pause, so time waiting for the agency or a court does not stop it.';

/** What counsel has to know besides the rule. */
export const STATE_CLOCK_NOTES: Record<StateClockId, string> = {
  california_warrant: NO_PAUSE,
  colorado_acknowledgement: `${NO_PAUSE} It counts as met when somebody who can act first opened the request; whether the receipt issued at filing is enough, counsel says.`,
  colorado_compliance: `${NO_PAUSE} Its exceptions, and more time that a court gives, are counsel's to apply.`,
};

type Warrant = {
  kind: string;
  agency: { country: string; state: string | null; level: string };
  receivedAt: Date;
  /** When somebody who can act first opened it, and when it was answered. */
  openedAt: Date | null;
  closedAt: Date | null;
};

/**
 * Whether a State's clock is one for this request: a search warrant of the State's own agencies, that is of municipal,
 * county or state level (CONTRACT.md). Source: Cal. Bus. & Prof. Code 22946.1; C.R.S. 16-3-313.
 */
export function bindsStateClock(
  id: StateClockId,
  { kind, agency }: Pick<Warrant, 'kind' | 'agency'>,
): boolean {
  return (
    kind === 'search_warrant' &&
    agency.country === 'US' &&
    agency.state === STATE[id] &&
    ['municipal', 'county', 'state'].includes(agency.level)
  );
}

/** The clocks of States that are switched on and bind this request. Hours are elapsed time, nights and Sundays too. */
export function stateClocks(
  request: Warrant,
  settings: StateClockSettings,
  { now, timeZone }: { now: Date; timeZone: string },
): RequestClock[] {
  return STATE_CLOCK_IDS.filter((id) => settings[id].on && bindsStateClock(id, request)).map((id) => {
    const { receivedAt, openedAt, closedAt } = request;
    const at = new Date(receivedAt.getTime() + settings[id].hours * 3_600_000);
    const done = id === 'colorado_acknowledgement' ? (openedAt ?? closedAt) : closedAt;
    return {
      id,
      name: CLOCKS[id].name,
      rule: `${settings[id].hours} hours. ${CLOCKS[id].condition}`,
      source: CLOCKS[id].source,
      note: STATE_CLOCK_NOTES[id],
      start: { day: localDay(receivedAt, timeZone), at: receivedAt },
      end: { day: localDay(at, timeZone), at },
      stops: [],
      doneAt: done,
      standing: hourStanding(receivedAt, at, done, now),
    };
  });
}
