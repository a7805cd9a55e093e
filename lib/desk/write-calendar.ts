import { addDays } from '@/lib/law/calendar-day';

/** An all-day event of a calendar. */
export type CalendarEvent = {
  /** Stable for the same thing, so that a program changes what it has in place of adding. */
  uid: string;
  /** `YYYY-MM-DD`. */
  day: string;
  summary: string;
  url: string;
  changedAt: Date;
};

/** A line is at most so many octets, without its end (RFC 5545 § 3.1). */
const LINE = 75;

/** A text as a value: backslash, semicolon, comma and line breaks escaped, other controls left out (§ 3.3.11). */
export function escapeText(text: string): string {
  return (
    text
      .replace(/\\/g, '\\\\')
      .replace(/;/g, '\\;')
      .replace(/,/g, '\\,')
      .replace(/\r\n|\r|\n/g, '\\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is left out.
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
  );
}

/** A content line folded at 75 octets, never inside a character (§ 3.1). */
export function foldLine(line: string): string {
  const parts: string[] = [];
  let part = '';
  let size = 0;
  for (const character of line) {
    const octets = new TextEncoder().encode(character).length;
    // What follows a fold begins with a space, which counts.
    if (size + octets > LINE) {
      parts.push(part);
      [part, size] = ['', 1];
    }
    part += character;
    size += octets;
  }
  return [...parts, part].join('\r\n ');
}

const stamp = (at: Date) => at.toISOString().replace(/[-:]|\.\d{3}/g, '');
const date = (day: string) => day.replaceAll('-', '');

/**
 * A calendar as iCalendar (RFC 5545): all-day events that make nobody busy. Every line ends with CRLF, the last too.
 * @param name shown by calendar programs
 */
export function writeCalendar(name: string, events: readonly CalendarEvent[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Openwrit//Desk calendar//EN',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escapeText(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
    ...events.flatMap(({ uid, day, summary, url, changedAt }) => [
      'BEGIN:VEVENT',
      `UID:${escapeText(uid)}`,
      `DTSTAMP:${stamp(changedAt)}`,
      `DTSTART;VALUE=DATE:${date(day)}`,
      `DTEND;VALUE=DATE:${date(addDays(day, 1))}`,
      `SUMMARY:${escapeText(summary)}`,
      `URL:${url}`,
      'CLASS:PRIVATE',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}
