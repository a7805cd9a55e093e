import { claimStart } from './claim-start';

const claim = await claimStart();
// Loaded late, so that a refusal does not wait for it.
const { runPortal } = await import('./run-portal');
await runPortal('start', claim);
