import { randomBytes } from 'node:crypto';
import { factorContext } from '@/lib/accounts/check-factor';
import type { StaffRole } from '@/lib/accounts/rules';
import { newId, seal } from '@/lib/platform/crypto';
import type { Prisma } from '@/lib/platform/prisma/client';
import type { AccountStanding, AgencyStanding } from '@/lib/platform/prisma/enums';
import type { SeededAgency } from './agencies';

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** A new secret for an authenticator app: 160 bits in base 32 (RFC 4226 § 4, R6). */
export function randomSecret(): string {
  return [...randomBytes(32)].map((byte) => BASE32[byte % 32]).join('');
}

/** The row of an agency, verified unless told otherwise. */
export function agencyRow(
  agency: SeededAgency,
  createdAt: Date,
  standing: AgencyStanding = 'verified',
): Prisma.AgencyCreateManyInput {
  const { domain: _domain, ...columns } = agency;
  return {
    ...columns,
    id: newId(),
    standing,
    createdAt,
    verifiedAt: standing === 'proposed' ? null : createdAt,
  };
}

type Person = { address: string; name: string; title?: string | null; phone?: string | null };

/** The row of an agent, in good standing unless told otherwise. */
export function agentRow(
  person: Person & { agencyId: string; pointOfContact?: boolean },
  createdAt: Date,
  standing: AccountStanding = 'active',
): Prisma.AccountCreateManyInput {
  // Whoever is in good standing was confirmed, and asked about, when they were new.
  const since = standing === 'active' ? createdAt : null;
  return { ...person, id: newId(), kind: 'agent', standing, createdAt, confirmedAt: since, vouchedAt: since };
}

/** The row of a staff member in good standing. */
export function staffRow(
  person: Person & { roles: StaffRole[] },
  createdAt: Date,
): Prisma.AccountCreateManyInput {
  return { ...person, id: newId(), kind: 'staff', standing: 'active', createdAt };
}

/** The row of a confirmed authenticator app. */
export async function factorRow(
  accountId: string,
  secret: string,
  at: Date,
): Promise<Prisma.FactorCreateManyInput> {
  const id = newId();
  const sealed = await seal(secret, factorContext(id));
  return {
    id,
    accountId,
    type: 'totp',
    name: 'Authenticator app',
    secret: sealed,
    createdAt: at,
    confirmedAt: at,
  };
}
