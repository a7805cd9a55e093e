import { disconnect } from '@/lib/platform/database';
import { checkConfiguration } from '@/lib/platform/env';
import { checkDatabase } from './check-database';
import { prepareDatabase } from './prepare-database';
import { step } from './say';

checkConfiguration();
await checkDatabase();
await step('migrations', prepareDatabase, (applied) =>
  applied.length === 0 ? 'none to apply' : `applied ${applied.join(', ')}`,
);
await disconnect();
