import { disconnect } from '@/lib/platform/database';
import { checkConfiguration } from '@/lib/platform/env';
import { prepareDatabase } from './prepare-database';
import { step } from './say';

checkConfiguration();
await step('migrations', prepareDatabase, (applied) =>
  applied.length === 0 ? 'none to apply' : `applied ${applied.join(', ')}`,
);
await disconnect();
