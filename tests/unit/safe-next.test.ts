import { expect, test } from 'vitest';
import { safeNext } from '@/lib/paths';

test.each([
  '//elsewhere.example',
  '/.//elsewhere.example',
  '/requests/..//elsewhere.example',
  '/%2e//elsewhere.example',
  '/\\elsewhere.example',
  '/\t/elsewhere.example',
  '/a\r\nSet-Cookie: x',
  'https://elsewhere.example/',
  'javascript:alert(1)',
  'requests',
  '',
  undefined,
])('%j leads home', (next) => {
  expect(safeNext(next, '/home')).toBe('/home');
});

test.each(['/requests', '/desk?status=open&after=a//b', '/requests/OW-2026-000001/answer#thread'])(
  '%s is kept',
  (next) => {
    expect(safeNext(next)).toBe(next);
  },
);
