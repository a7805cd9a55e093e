import { expect, it, test } from 'vitest';
import { unusualHour, zoneOfAgency } from '@/lib/law/agency-zone';
import { STATES } from '@/lib/law/states';

it.each([
  ['US', 'IL', 'America/Chicago'],
  ['US', 'CA', 'America/Los_Angeles'],
  ['US', null, 'America/New_York'],
  ['PR', null, 'America/Puerto_Rico'],
  ['FR', null, 'Europe/Paris'],
  ['JP', null, 'Asia/Tokyo'],
  ['GB', null, 'Europe/London'],
  ['CA', null, 'America/Toronto'],
  ['DE', null, 'Europe/Berlin'],
  ['GA', null, 'Africa/Libreville'],
  ['GU', null, 'Pacific/Guam'],
  ['ZZ', null, null],
])('the zone of %s %s is %s', (country, state, zone) => {
  expect(zoneOfAgency({ country, state })).toBe(zone);
});

test('every State and territory has its zone', () => {
  for (const state of Object.keys(STATES)) {
    if (zoneOfAgency({ country: 'US', state }) === 'America/New_York') {
      expect('CT DE DC FL GA IN KY ME MD MA MI NH NJ NY NC OH PA RI SC VT VA WV').toContain(state);
    }
  }
});

const at = (time: string, day = '2026-06-10') => new Date(`${day}T${time}:00Z`);

it.each([
  ['21:59', null],
  ['22:00', '22:00'],
  ['04:59', '04:59'],
  ['05:00', null],
])('an agency without hours of its own: %s is %s', (time, unusual) => {
  expect(unusualHour(at(time), 'UTC', [])?.at ?? null).toBe(unusual);
});

test('from twenty filings on an agency has hours of its own, also across midnight', () => {
  const days = Array.from({ length: 20 }, (_, index) => at(`${index < 10 ? '09' : '15'}:00`));
  expect(unusualHour(at('12:00'), 'UTC', days)).toBeNull();
  expect(unusualHour(at('08:59'), 'UTC', days)).toEqual({
    at: '08:59',
    from: '09:00',
    to: '15:00',
    filings: 20,
  });
  expect(unusualHour(at('15:01'), 'UTC', days)).not.toBeNull();
  const nights = Array.from({ length: 20 }, (_, index) => at(index < 10 ? '22:00' : '01:00'));
  expect(unusualHour(at('23:30'), 'UTC', nights)).toBeNull();
  expect(unusualHour(at('12:00'), 'UTC', nights)).toMatchObject({ from: '22:00', to: '01:00' });
  expect(unusualHour(at('23:30'), 'UTC', nights.slice(1))?.filings).toBe(19);
});

test('one odd filing in forty is outside the percentiles and makes no other odd', () => {
  const days = [at('03:00'), ...Array.from({ length: 39 }, () => at('10:00'))];
  expect(unusualHour(at('03:00'), 'UTC', days)).toMatchObject({ from: '10:00', to: '10:00' });
});
