import { disconnect } from '@/lib/platform/database';
import { isEvaluation } from '@/lib/platform/env';
import { currentCompany } from '@/lib/settings/queries';
import { SHIPPED_COMPANY } from '@/prisma/seed/company';
import { checkDatabase } from './check-database';
import { lockHolder } from './instance-lock';

/**
 * The State of the company, e.g. `CA`: that of the settings where a database is configured and answers, else
 * that of the company as shipped, so that a request can be checked on a machine where no portal was ever started.
 */
export async function companyState(): Promise<string | null> {
  if (isEvaluation() && lockHolder() === null) return SHIPPED_COMPANY.state;
  try {
    await checkDatabase();
    return (await currentCompany()).state;
  } catch {
    return SHIPPED_COMPANY.state;
  } finally {
    await disconnect();
  }
}
