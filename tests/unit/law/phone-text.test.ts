import { expect, test } from 'vitest';
import { phoneText } from '@/lib/law/phone-text';

test.each([
  ['+12025550140', '+1 202 555 0140'],
  ['+33199000578', '+33 1 99 00 05 78'],
  // What somebody typed otherwise is theirs.
  ['202.555.0140', '202.555.0140'],
  ['AC0123456789abcdef0123456789abcdef', 'AC0123456789abcdef0123456789abcdef'],
  ['corvin messaging llc', 'corvin messaging llc'],
  ['+1', '+1'],
  ['', ''],
])('%s is read as %s', (text, read) => {
  expect(phoneText(text)).toBe(read);
});
