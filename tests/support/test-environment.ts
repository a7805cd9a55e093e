import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { setEnvironment } from './environment';

// Set before any module of the portal reads its configuration: setup files run first, in each file's own process.
const folder = mkdtempSync(join(tmpdir(), 'openwrit-test-'));
setEnvironment({ databaseUrl: 'postgresql://nobody@127.0.0.1:1/unit-tests-have-no-database', folder });

afterAll(() => rmSync(folder, { recursive: true, force: true }));
