import { startPortal } from './portal';

/** One portal for all journeys: the tests' processes inherit the folder in which it keeps its keys and addresses. */
export default async function startForJourneys(): Promise<() => Promise<void>> {
  const portal = await startPortal({ PORT: process.env.PORTAL_PORT! });
  process.env.DATA_DIR = portal.dataDir;
  return async () => {
    await portal.stop();
  };
}
