import { ipForm } from './identifier-forms';

/**
 * Why a time beside an IP address is in doubt: it names no zone, it is a day alone, or it could not be read.
 * The address stands; the form asks for the time again.
 */
export type TimeDoubt = 'time_without_zone' | 'day_without_time' | 'time_not_read';

/** An address with the instant it was used: `at` in UTC (ISO 8601), or why there is none. */
export type IpTime = { normal: string; at: string } | { normal: string; doubt: TimeDoubt };

const BETWEEN = '[ \\t,;]';
const ADDRESS = /^(\[[0-9a-f:.]{2,45}\]|[0-9a-f:.]{2,45})(?=[ \t,;])/i;
const LEAD = new RegExp(`^${BETWEEN}+(?:(?:at|on|@)${BETWEEN}+|@)?`, 'i');
const DAY = '((?:19|20)\\d{2}-\\d{2}-\\d{2})';
const TIME = '(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?(?: ?([ap])\\.?m\\.?)?';
const MOMENT = new RegExp(
  `^${DAY}(?:(?:T|${BETWEEN}+(?:at${BETWEEN}+)?)${TIME}(?:${BETWEEN}*(\\S.*))?)?$`,
  'i',
);
const OFFSET = /^(?:(?:UTC|GMT) ?)?([+\-−])(\d{1,2})(?::?(\d{2}))?$/i;
const DAY_FIRST = new RegExp(`^(?:at |on )?${DAY}(?![\\d-])`, 'i');
const TIME_FIRST = /^(?:at )?\d{1,2}:\d{2}(?!\d)/i;
// What stands where a time would, though not as one that means the same to everybody (03/01/2026).
const TIME_LIKE = /^(?:\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d)/i;

// RFC 5322 4.3 fixes these names, and these alone, to an offset in hours.
const ZONES: Readonly<Record<string, number>> = {
  UTC: 0,
  GMT: 0,
  UT: 0,
  Z: 0,
  EDT: -4,
  EST: -5,
  CDT: -5,
  CST: -6,
  MDT: -6,
  MST: -7,
  PDT: -7,
  PST: -8,
};

/**
 * An IP address with a day, and most often a time and zone, after it (`203.0.113.9 2026-03-01 14:05:12 UTC`,
 * `[2001:db8::1], 2026-03-01T14:05-05:00`). Null where there is no address or no day in the order of ISO 8601.
 */
export function ipTimeForm(text: string): IpTime | null {
  const parts = addressAndRest(text);
  const read = parts && MOMENT.exec(parts.rest);
  if (!read) return null;
  const { normal } = parts;
  const [, day = '', hours, minutes = '', seconds = '00', fraction = '', half, zone] = read;
  const midnight = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(midnight) || !new Date(midnight).toISOString().startsWith(day)) return notRead(normal);
  if (hours === undefined) return { normal, doubt: 'day_without_time' };

  const hour = hourOfDay(Number(hours), half);
  if (hour === null || Number(minutes) > 59 || Number(seconds) > 59) return notRead(normal);
  if (zone === undefined) return { normal, doubt: 'time_without_zone' };
  const ahead = offsetMinutes(zone);
  if (ahead === null) return notRead(normal);
  const milliseconds = Number(fraction.padEnd(3, '0').slice(0, 3));
  const instant = midnight + (hour * 60 + Number(minutes) - ahead) * 60_000 + Number(seconds) * 1000;
  return { normal, at: new Date(instant + milliseconds).toISOString() };
}

/** An IP address followed by what looks like a time in no order that is read; tried when all else failed. */
export function ipTimeUnread(text: string): IpTime | null {
  const parts = addressAndRest(text);
  return parts && TIME_LIKE.test(parts.rest) ? notRead(parts.normal) : null;
}

/**
 * Whether a piece cut off by a comma, semicolon or tab belongs to the address before it: its day, then its
 * time, then its zone.
 */
export function continuesIpTime(before: string, piece: string): boolean {
  if (before.length > 120 || piece.length > 60) return false;
  const next = piece.trim();
  if (DAY_FIRST.test(next)) return ipForm(before.trim()) !== null;
  if (TIME_FIRST.test(next)) return doubtOf(before) === 'day_without_time';
  return next !== '' && offsetMinutes(next) !== null && doubtOf(before) === 'time_without_zone';
}

function doubtOf(text: string): TimeDoubt | null {
  const read = ipTimeForm(text.trim());
  return read !== null && 'doubt' in read ? read.doubt : null;
}

function notRead(normal: string): IpTime {
  return { normal, doubt: 'time_not_read' };
}

function addressAndRest(text: string): { normal: string; rest: string } | null {
  const address = ADDRESS.exec(text)?.[1];
  const normal = address === undefined ? null : ipForm(address);
  return address === undefined || normal === null
    ? null
    : { normal, rest: text.slice(address.length).replace(LEAD, '') };
}

function hourOfDay(hours: number, half: string | undefined): number | null {
  if (half === undefined) return hours <= 23 ? hours : null;
  if (hours < 1 || hours > 12) return null;
  return (hours % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

/** How many minutes a zone is ahead of UTC; null where the name is not one that everybody reads alike. */
function offsetMinutes(text: string): number | null {
  const zone = text.replace(/^\((.*)\)$/, '$1');
  const hours = ZONES[zone.toUpperCase()];
  if (hours !== undefined) return hours * 60;
  const [, sign, ahead = '', minutes = '0'] = OFFSET.exec(zone) ?? [];
  // No zone is more than 14 hours ahead of UTC (Kiribati) or 12 behind it.
  const total = Number(ahead) * 60 + Number(minutes);
  if (sign === undefined || Number(minutes) > 59 || total > (sign === '+' ? 840 : 720)) return null;
  return sign === '+' ? total : -total;
}
