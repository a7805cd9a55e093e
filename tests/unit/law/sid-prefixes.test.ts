import { describe, expect, test } from 'vitest';
import { parseIdentifier } from '@/lib/law/identifiers';
import { SID_PREFIXES, sidKind } from '@/lib/law/sid-prefixes';

const DIGITS = '0123456789abcdef0123456789abcdef';

describe('the prefix of a SID', () => {
  test.each([
    ['AC', /account/i],
    ['SM', /SMS/],
    ['MM', /MMS/],
    ['CA', /^Call$/],
    ['RE', /recording/i],
    ['PN', /phone number/i],
    ['MG', /messaging service/i],
    ['CF', /conference/i],
    ['VA', /Verify/],
    ['RM', /video room/i],
    ['CH', /conversation/i],
    ['SK', /API key/],
  ])('%s', (prefix, says) => {
    expect(sidKind(`${prefix}${DIGITS}`)).toMatch(says);
  });

  test('at least forty are known, each two capitals with a few words', () => {
    const known = Object.entries(SID_PREFIXES);
    expect(known.length).toBeGreaterThanOrEqual(40);
    for (const [prefix, says] of known) {
      expect(prefix).toMatch(/^[A-Z]{2}$/);
      expect(says.length).toBeGreaterThan(3);
    }
  });

  test.each(['QZ', 'JJ'])('an unknown one, %s, is accepted and said to be unknown', (prefix) => {
    const given = `${prefix}${DIGITS}`;
    expect(parseIdentifier(given, { country: 'US' })).toEqual({ given, type: 'sid', normal: given });
    expect(sidKind(given)).toBeNull();
  });

  test.each(['', 'A', '__proto__', 'constructor'])('%j is no prefix', (text) => {
    expect(sidKind(text)).toBeNull();
  });
});
