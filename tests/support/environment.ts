import { join } from 'node:path';

/** Sets what a production configuration consists of, for a test; nothing in it leads outside this machine. */
export function setEnvironment(given: { databaseUrl: string; folder: string }): void {
  Object.assign(process.env, {
    DATABASE_URL: given.databaseUrl,
    PUBLIC_URL: 'http://localhost:3000',
    SMTP_URL: 'smtp://127.0.0.1:1',
    MAIL_FROM: 'Legal requests <requests@legal.example>',
    STORAGE_DIR: join(given.folder, 'documents'),
    DATA_DIR: given.folder,
    ENCRYPTION_KEY: Buffer.alloc(32, 1).toString('base64'),
    FINGERPRINT_KEY: Buffer.alloc(32, 2).toString('base64'),
    AUTH_SECRET: 'a secret of the tests, long enough to be one',
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent',
  });
}
