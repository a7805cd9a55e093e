import { isEvaluation } from '@/lib/platform/env';
import type { Company } from '@/lib/settings/schema';
import { SHIPPED_COMPANY } from '@/prisma/seed/company';
import { lockHolder } from './instance-lock';

/**
 * The company whose State and business hours count: that of the settings where there is a portal, else the company as
 * shipped, so that a request can be checked and a deadline counted on a machine where no portal was ever started.
 * @throws ConfigurationError where a database is named and does not answer
 */
export async function companyHere(): Promise<Company> {
  const neverStarted = isEvaluation() && lockHolder() === null;
  // A database that is named and does not answer is no reason to judge by another company's rules.
  return neverStarted ? SHIPPED_COMPANY : companyOfSettings();
}

async function companyOfSettings(): Promise<Company> {
  // Loaded late: the client of the database takes longer to load than a request to check.
  const { checkDatabase } = await import('./check-database');
  const { disconnect } = await import('@/lib/platform/database');
  const { currentCompany } = await import('@/lib/settings/queries');
  try {
    await checkDatabase();
    return await currentCompany();
  } finally {
    await disconnect();
  }
}
