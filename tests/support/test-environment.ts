import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, vi } from 'vitest';
import { setEnvironment } from './environment';

// A worker goes from file to file: what one left behind in modules, globals or the environment is gone for the next.
vi.resetModules();
const kept = globalThis as Record<string, unknown> & { startedWith?: NodeJS.ProcessEnv };
// The engine of migrations stays: its module can be given one instance.
for (const name of Object.keys(kept))
  if (name.startsWith('openwrit') && name !== 'openwritEngine') delete kept[name];
kept.startedWith ??= { ...process.env };
for (const name of Object.keys(process.env)) if (!(name in kept.startedWith)) delete process.env[name];
Object.assign(process.env, kept.startedWith);

// Set before any module of the portal reads its configuration: setup files run first.
const folder = mkdtempSync(join(tmpdir(), 'openwrit-test-'));
setEnvironment({ databaseUrl: 'postgresql://nobody@127.0.0.1:1/unit-tests-have-no-database', folder });

afterAll(() => rmSync(folder, { recursive: true, force: true }));
