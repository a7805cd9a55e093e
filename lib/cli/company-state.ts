import { isEvaluation } from '@/lib/platform/env';
import { SHIPPED_COMPANY } from '@/prisma/seed/company';
import { lockHolder } from './instance-lock';

/**
 * The State of the company, e.g. `CA`: that of the settings where there is a portal, else that of the
 * company as shipped, so that a request can be checked on a machine where no portal was ever started.
 * @throws ConfigurationError where a database is named and does not answer
 */
export async function companyState(): Promise<string | null> {
  const neverStarted = isEvaluation() && lockHolder() === null;
  // A database that is named and does not answer is no reason to judge by another company's State.
  return neverStarted ? SHIPPED_COMPANY.state : stateOfSettings();
}

async function stateOfSettings(): Promise<string | null> {
  // Loaded late: the client of the database takes longer to load than a request to check.
  const { checkDatabase } = await import('./check-database');
  const { disconnect } = await import('@/lib/platform/database');
  const { currentCompany } = await import('@/lib/settings/queries');
  try {
    await checkDatabase();
    return (await currentCompany()).state;
  } finally {
    await disconnect();
  }
}
