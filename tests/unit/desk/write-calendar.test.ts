import fc from 'fast-check';
import { expect, test } from 'vitest';
import { monthBeside, monthName, weeksOf } from '@/components/desk/calendar-month';
import { type CalendarEvent, escapeText, foldLine, writeCalendar } from '@/lib/desk/write-calendar';
import { addDays, weekday } from '@/lib/law/calendar-day';

const octets = (text: string) => new TextEncoder().encode(text).length;
const unfolded = (text: string) => text.replaceAll('\r\n ', '');
const unescaped = (text: string) => text.replace(/\\([\\;,n])/g, (_, each) => (each === 'n' ? '\n' : each));

const anyText = fc.string({ unit: 'binary', maxLength: 300 });
const aDay = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1990-01-01', days));
const anEvent: fc.Arbitrary<CalendarEvent> = fc.record({
  uid: anyText,
  day: aDay,
  summary: anyText,
  url: fc.webUrl(),
  changedAt: fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }),
});

test('whatever the words are, lines end with CRLF, hold at most 75 octets, and unfold to one property each', () => {
  fc.assert(
    fc.property(anyText, fc.array(anEvent, { maxLength: 5 }), (name, events) => {
      const text = writeCalendar(name, events);
      expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
      const physical = text.slice(0, -2).split('\r\n');
      for (const line of physical) {
        expect(octets(line)).toBeLessThanOrEqual(75);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be left.
        expect(line).not.toMatch(/[\u0000-\u0008\u000a-\u001f\u007f]/);
      }
      const lines = unfolded(text).slice(0, -2).split('\r\n');
      expect(lines).toHaveLength(8 + events.length * 10);
      for (const line of lines) expect(line).toMatch(/^[A-Z-]+[;:]/);
      expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(events.length);
      expect(lines.filter((line) => line === 'END:VEVENT')).toHaveLength(events.length);
    }),
  );
});

test('words come back as they were, without what no calendar holds', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are left out.
      const kept = text.replace(/\r\n|\r/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');
      expect(unescaped(escapeText(text))).toBe(kept);
      expect(unfolded(foldLine(escapeText(text)))).toBe(escapeText(text));
    }),
  );
});

test('a fold never cuts a character', () => {
  const folded = foldLine(`SUMMARY:${'é'.repeat(60)}${'😀'.repeat(30)}`);
  expect(folded).not.toContain('\ufffd');
  expect(folded.split('\r\n ').length).toBeGreaterThan(2);
  expect(unfolded(folded)).toBe(`SUMMARY:${'é'.repeat(60)}${'😀'.repeat(30)}`);
});

test('an event is a whole day that makes nobody busy', () => {
  const text = writeCalendar('Deadlines', [
    {
      uid: 'OW-2026-000042-answer@portal.example',
      day: '2026-12-31',
      summary: 'OW-2026-000042: Answer due',
      url: 'https://portal.example/desk/requests/OW-2026-000042',
      changedAt: new Date('2026-11-22T03:04:05.678Z'),
    },
  ]);
  expect(text.split('\r\n').slice(7, 17)).toEqual([
    'BEGIN:VEVENT',
    'UID:OW-2026-000042-answer@portal.example',
    'DTSTAMP:20261122T030405Z',
    'DTSTART;VALUE=DATE:20261231',
    'DTEND;VALUE=DATE:20270101',
    'SUMMARY:OW-2026-000042: Answer due',
    'URL:https://portal.example/desk/requests/OW-2026-000042',
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]);
});

test('a month is shown in whole weeks from Sunday, each of its days once', () => {
  fc.assert(
    fc.property(aDay, (day) => {
      const month = day.slice(0, 7);
      const days = weeksOf(month).flat();
      expect(weekday(days[0]!)).toBe(0);
      expect(days.length % 7).toBe(0);
      expect(days).toContain(day);
      expect(new Set(days).size).toBe(days.length);
      expect(monthBeside(monthBeside(month, 1), -1)).toBe(month);
    }),
  );
  expect(weeksOf('2026-02')).toHaveLength(4);
  expect(weeksOf('2026-08')).toHaveLength(6);
  expect([monthBeside('2026-12', 1), monthBeside('2026-01', -1)]).toEqual(['2027-01', '2025-12']);
  expect(monthName('2026-11')).toBe('November 2026');
});
