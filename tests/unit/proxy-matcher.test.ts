import { expect, test } from 'vitest';
import { config } from '@/proxy';

const matched = (path: string) => new RegExp(`^${config.matcher[0]}$`).test(path);

test('uploads and the build’s own files do not pass the proxy', () => {
  for (const path of [
    '/api/documents',
    '/api/documents/1',
    '/api/receipts/a/1',
    '/api/requests/a/file',
    '/_next/static/a.js',
  ]) {
    expect(matched(path), path).toBe(false);
  }
});

test('pages do, also those of what is not found', () => {
  for (const path of [
    '/',
    '/requests',
    '/nothing',
    '/api/nothing',
    '/api/health',
    '/fonts/nothing',
    '/favicon.ico',
    '/.well-known/security.txt',
  ]) {
    expect(matched(path), path).toBe(true);
  }
});
