import { isEvaluation } from '@/lib/platform/env';
import { SHIPPED_COMPANY } from '@/prisma/seed/company';
import { lockHolder } from './instance-lock';

/**
 * The State of the company, e.g. `CA`: that of the settings where a database is configured and answers, else
 * that of the company as shipped, so that a request can be checked on a machine where no portal was ever started.
 */
export async function companyState(): Promise<string | null> {
  if (isEvaluation() && lockHolder() === null) return SHIPPED_COMPANY.state;
  // Loaded late: the client of the database takes longer to load than a request to check.
  const { checkDatabase } = await import('./check-database');
  const { disconnect } = await import('@/lib/platform/database');
  const { currentCompany } = await import('@/lib/settings/queries');
  try {
    await checkDatabase();
    return (await currentCompany()).state;
  } catch {
    return SHIPPED_COMPANY.state;
  } finally {
    await disconnect();
  }
}
