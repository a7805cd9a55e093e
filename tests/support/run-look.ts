import { startPortal } from './portal';

// A portal of its own, so that the pictures do not depend on what somebody did in theirs.
const portal = await startPortal({ PORT: '0' });
process.env.DATA_DIR = portal.dataDir;
try {
  await import('./look');
} finally {
  await portal.stop();
}
