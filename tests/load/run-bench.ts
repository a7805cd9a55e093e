import { startPortal } from '@/tests/support/portal';

// A portal of its own: the benchmark adds accounts and asks for codes, and measures nothing else than this build.
const portal = await startPortal({ PORT: '0' });
process.env.DATA_DIR = portal.dataDir;
try {
  await import('./bench');
} finally {
  await portal.stop();
}
