import { notFound } from 'next/navigation';
import { lookAlikeWords } from '@/lib/agencies/find-look-alikes';
import type { RegistryActor } from '@/lib/agencies/policy';
import { findAgency } from '@/lib/agencies/queries';
import { domainText, type Entry } from '@/lib/agencies/rules';

/** The entry of an address, with its look-alikes as sentences; the page for nothing where there is none. */
export async function loadAgency(actor: RegistryActor, id: string) {
  const agency = await findAgency(actor, id);
  if (!agency) notFound();
  const lookAlikes = agency.lookAlikes.map(({ owner, ...each }) => ({ words: lookAlikeWords(each), owner }));
  return { ...agency, lookAlikes };
}

/** An entry as the values a form starts with. */
export function startOf({
  name,
  type,
  level,
  country,
  state,
  domains,
  directoryPhone,
  directorySource,
}: Entry) {
  return {
    name,
    type,
    level,
    country,
    state: state ?? '',
    domains: domains.map(domainText).join('\n'),
    phone: directoryPhone ?? '',
    source: directorySource ?? '',
  };
}
