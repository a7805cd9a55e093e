import { TZDate } from '@date-fns/tz';

/** The zone in which most of a State's people live; IANA names. */
const STATE_ZONES: Readonly<Record<string, readonly string[]>> = {
  'America/New_York': 'CT DE DC FL GA IN KY ME MD MA MI NH NJ NY NC OH PA RI SC VT VA WV'.split(' '),
  'America/Chicago': 'AL AR IL IA KS LA MN MS MO NE ND OK SD TN TX WI'.split(' '),
  'America/Denver': 'CO ID MT NM UT WY'.split(' '),
  'America/Phoenix': ['AZ'],
  'America/Los_Angeles': 'CA NV OR WA'.split(' '),
  'America/Anchorage': ['AK'],
  'Pacific/Honolulu': ['HI'],
  'America/Puerto_Rico': ['PR', 'VI'],
  'Pacific/Guam': ['GU', 'MP'],
  'Pacific/Pago_Pago': ['AS'],
};
const ZONE_OF_STATE = new Map(
  Object.entries(STATE_ZONES).flatMap(([zone, states]) => states.map((state) => [state, zone] as const)),
);

const TERRITORIES = ['PR', 'GU', 'VI', 'AS', 'MP'];

/** Of a country with several, the zone of its capital. */
const CAPITALS: Readonly<Record<string, string>> = {
  AR: 'America/Argentina/Buenos_Aires',
  AU: 'Australia/Sydney',
  BR: 'America/Sao_Paulo',
  CA: 'America/Toronto',
  CL: 'America/Santiago',
  CN: 'Asia/Shanghai',
  CY: 'Asia/Nicosia',
  DE: 'Europe/Berlin',
  EC: 'America/Guayaquil',
  ES: 'Europe/Madrid',
  FR: 'Europe/Paris',
  ID: 'Asia/Jakarta',
  IN: 'Asia/Kolkata',
  KZ: 'Asia/Almaty',
  MX: 'America/Mexico_City',
  MY: 'Asia/Kuala_Lumpur',
  NZ: 'Pacific/Auckland',
  PT: 'Europe/Lisbon',
  RU: 'Europe/Moscow',
  UA: 'Europe/Kyiv',
  US: 'America/New_York',
  UZ: 'Asia/Tashkent',
};

type Locating = { getTimeZones?: () => string[] | undefined };

/**
 * The time zone an agency works in: that of its State, else of its country; of a federal body that of the capital.
 * Null where a country has several and none is known to be its own.
 */
export function zoneOfAgency({ country, state }: { country: string; state: string | null }): string | null {
  // Territories are countries of their own here; a country is not to be taken for a State of the same letters.
  const place = TERRITORIES.includes(country) ? country : country === 'US' ? (state ?? '') : '';
  const ofState = ZONE_OF_STATE.get(place);
  if (ofState) return ofState;
  const capital = CAPITALS[country];
  if (capital) return capital;
  try {
    const zones = (new Intl.Locale(`und-${country}`) as Locating).getTimeZones?.() ?? [];
    return zones.length === 1 ? zones[0]! : null;
  } catch {
    return null;
  }
}

const DAY_MINUTES = 24 * 60;
/** A working day is counted from here, so that an evening and the hours after midnight lie side by side. */
const DAY_BEGINS = 4 * 60;
/** From so many filings on, an agency has hours of its own. */
export const HOURS_FROM = 20;
const NIGHT = { from: 22 * 60, to: 5 * 60 } as const;

function minuteOfDay(at: Date, timeZone: string): number {
  const local = new TZDate(at, timeZone);
  return local.getHours() * 60 + local.getMinutes();
}

const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
const sinceMorning = (minute: number) => (minute - DAY_BEGINS + DAY_MINUTES) % DAY_MINUTES;

/** An hour that stands out, as `HH:MM` of the agency's time; `from` and `to` are its usual ones, the night's where it has none yet. */
export type UnusualHour = { at: string; from: string; to: string; filings: number };

/**
 * Whether something was filed at an hour unusual for the agency: outside the 5th to the 95th percentile of its earlier
 * filings where there are twenty, before that from 22:00 to 05:00 of its time. Null where the hour is usual.
 * @param earlier when it filed before
 */
export function unusualHour(at: Date, timeZone: string, earlier: readonly Date[]): UnusualHour | null {
  const minute = minuteOfDay(at, timeZone);
  if (earlier.length < HOURS_FROM) {
    const night = minute >= NIGHT.from || minute < NIGHT.to;
    return night
      ? { at: clock(minute), from: clock(NIGHT.from), to: clock(NIGHT.to), filings: earlier.length }
      : null;
  }
  const minutes = earlier.map((each) => sinceMorning(minuteOfDay(each, timeZone))).toSorted((a, b) => a - b);
  // Nearest rank: the smallest value with at least so much of the whole at or below it.
  const rank = (share: number) => minutes[Math.max(0, Math.ceil(share * minutes.length) - 1)]!;
  const [low, high] = [rank(0.05), rank(0.95)];
  const here = sinceMorning(minute);
  if (here >= low && here <= high) return null;
  const wall = (each: number) => clock((each + DAY_BEGINS) % DAY_MINUTES);
  return { at: clock(minute), from: wall(low), to: wall(high), filings: earlier.length };
}
