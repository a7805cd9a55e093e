import { database, type Reader } from '@/lib/platform/database';

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
