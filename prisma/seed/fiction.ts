import type { KindId } from '@/lib/law/kinds';
import type { Random } from './random';

const SURNAMES = [
  'Abbot',
  'Baines',
  'Corvin',
  'Dell',
  'Ellery',
  'Farrow',
  'Gable',
  'Hollis',
  'Imre',
  'Jessup',
  'Kendal',
  'Lorne',
];
const AREAS = ['206', '212', '217', '312', '415', '503', '617', '916'];

/** A person or a firm that does not exist. */
export const surname = (random: Random): string => random.pick(SURNAMES);

/** A telephone number set aside for fiction: 555-01xx in America, 01 99 00 xx xx in France. */
export function fictionalPhone(random: Random, country = 'US'): string {
  if (country === 'FR') return `+33 1 99 00 ${two(random)} ${two(random)}`;
  return `+1 ${random.pick(AREAS)} 555 ${String(random.int(100, 199)).padStart(4, '0')}`;
}

const two = (random: Random) => String(random.int(0, 99)).padStart(2, '0');

/** A SID of a kind of resource: its prefix, two letters, and 32 hexadecimal digits. */
export function fictionalSid(random: Random, prefix = 'AC'): string {
  return `${prefix}${Array.from({ length: 32 }, () => random.int(0, 15).toString(16)).join('')}`;
}

export type Named = { identifiers: string[]; names: string[] };

/** Identifiers as an agent types them: mostly telephone numbers, now and then what else finds an account. */
export function fictionalIdentifiers(random: Random, kind: KindId, country: string, day: string): Named {
  if (kind === 'inquiry' || kind === 'fisa_order') return { identifiers: [], names: [] };
  const live = kind === 'pen_trap' || kind === 'wiretap';
  const count = live || kind === 'emergency' ? random.pick([1, 1, 2]) : random.pick([1, 1, 1, 1, 2, 2, 4]);
  const identifiers = Array.from({ length: count }, () => fictionalPhone(random, country));
  if (live) return { identifiers, names: [] };
  if (random.chance(0.25)) identifiers.push(fictionalSid(random));
  if (random.chance(0.12))
    identifiers.push(`${surname(random).toLowerCase()}@shop-${random.int(2, 60)}.example`);
  if (random.chance(0.1)) identifiers.push(`203.0.113.${random.int(1, 254)} ${day}T${two24(random)}:15:00Z`);
  if (random.chance(0.06)) identifiers.push(`shop-${random.int(2, 60)}.example`);
  return { identifiers, names: random.chance(0.1) ? [`${surname(random)} Messaging LLC`] : [] };
}

const two24 = (random: Random) => String(random.int(0, 23)).padStart(2, '0');

/** What is asked for, category by category, as particularly as G4 wants it. */
export const PARTICULARS: Record<string, string> = {
  subscriber:
    'Name, address and telephone numbers of the account holder, start and length of service, and the means of payment.',
  records:
    'Call and message detail records with date, time, duration and the other number, and the log-in history.',
  content: 'The text and attachments of messages sent and received, and call recordings where they exist.',
  realtime_records:
    'Dialling, routing and signalling information of calls and messages as they are made and received.',
  realtime_content: 'The sound of calls and the text of messages as they pass.',
};
