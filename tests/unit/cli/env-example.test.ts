import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PRODUCTION_VARIABLES } from '@/lib/platform/env';

test('.env.example lists every variable of production, with a sentence', () => {
  const lines = readFileSync('.env.example', 'utf8').split('\n');
  for (const name of [
    ...Object.keys(PRODUCTION_VARIABLES),
    'PORT',
    'DATA_DIR',
    'SEED',
    'LOG_LEVEL',
    'CHROMIUM_PATH',
    'OIDC_ISSUER',
    'OIDC_CLIENT_ID',
    'OIDC_CLIENT_SECRET',
    'OIDC_NAME',
    'OIDC_ROLES_CLAIM',
    'OIDC_ROLE_MAP',
    'OIDC_SECOND_FACTOR_ACR',
    'OIDC_SECOND_FACTOR_AMR',
  ]) {
    const at = lines.findIndex((line) => line.startsWith(`# ${name}=`));
    expect(at, name).toBeGreaterThan(0);
    expect(lines[at - 1], `the sentence above ${name}`).toMatch(/^# \S.+/);
  }
});
