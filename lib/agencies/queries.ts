import { database, type Reader } from '@/lib/platform/database';
import { namesAbove } from './rules';

/** The agencies of the registry that were checked, by name. */
export async function verifiedAgencies() {
  return database().agency.findMany({
    where: { standing: 'verified' },
    orderBy: { name: 'asc' },
    select: { id: true, name: true, country: true, state: true },
  });
}

/** One of them by its id; null where it is none, or not any more. */
export async function verifiedAgency(id: string, reader: Reader = database()) {
  return reader.agency.findFirst({ where: { id, standing: 'verified' } });
}

/**
 * Whose a domain is: that of the entry which registered it, or which registered one above it and declared its
 * subdomains; the nearest one counts. Every place that finds an agency by a domain asks here.
 * @param domain in canonical form
 * @returns null where nobody has registered it; the agency may be proposed or suspended as well
 */
export async function agencyOfDomain(domain: string, reader: Reader = database()) {
  const rows = await reader.agencyDomain.findMany({
    where: { OR: [{ domain }, { domain: { in: namesAbove(domain) }, subdomains: true }] },
    include: { agency: true },
  });
  const [nearest] = rows.sort((a, b) => b.domain.length - a.domain.length);
  return nearest ? { ...nearest.agency, registered: nearest.domain } : null;
}
