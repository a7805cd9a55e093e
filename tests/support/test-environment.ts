import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

// Set before any module of the portal reads its configuration: setup files run first, in each file's own process.
const folder = mkdtempSync(join(tmpdir(), 'openwrit-test-'));

Object.assign(process.env, {
  DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/unit-tests-have-no-database',
  PUBLIC_URL: 'http://localhost:3000',
  SMTP_URL: 'smtp://127.0.0.1:1',
  MAIL_FROM: 'Legal requests <requests@legal.example>',
  STORAGE_DIR: join(folder, 'documents'),
  DATA_DIR: folder,
  ENCRYPTION_KEY: Buffer.alloc(32, 1).toString('base64'),
  FINGERPRINT_KEY: Buffer.alloc(32, 2).toString('base64'),
  AUTH_SECRET: 'a secret of the tests, long enough to be one',
  LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent',
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));
