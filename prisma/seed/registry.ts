import { entryOf } from '@/lib/agencies/change-agency';
import type { Findings } from '@/lib/agencies/check-agency';
import { newId, seal } from '@/lib/platform/crypto';
import type { Tx } from '@/lib/platform/database';
import type { Prisma } from '@/lib/platform/prisma/client';
import { IMITATED_AGENCY, type SeededAgency, UNCHECKED_AGENCY, WAITING_AGENCY } from './agencies';
import type { PastEvent } from './audit';
import { agencyRow } from './rows';

type People = { ana: string; cole: string; carol: string; adam: string };

const HOUR_MS = 60 * 60_000;

/** Agencies on their way into the registry: one checked, one that nobody has looked at, one that was refused. */
export async function seedRegistry(tx: Tx, people: People, present: Date): Promise<PastEvent[]> {
  const ago = (hours: number) => new Date(present.getTime() - hours * HOUR_MS);
  const by = (accountId: string) => ({ accountId, kind: 'staff' }) as const;
  const waiting = await propose(tx, WAITING_AGENCY, people.ana, ago(76));
  const unchecked = await propose(tx, UNCHECKED_AGENCY, people.ana, ago(26));
  const imitated = await propose(tx, IMITATED_AGENCY, people.ana, ago(240));
  const first = await check(tx, WAITING_AGENCY, waiting, {
    by: people.adam,
    at: ago(51),
    findings: {
      domain: 'The city’s own site names it on its page of departments.',
      listing: 'In the city’s directory, with this number and the address of the police station.',
      call: 'The desk sergeant put me through to the records unit, which uses this domain alone.',
      lookAlike: '',
    },
  });
  const second = await check(tx, IMITATED_AGENCY, imitated, {
    by: people.cole,
    at: ago(216),
    verdict: 'doubtful',
    lookAlikes: ['springfeild-pd.example:springfield-pd.example'],
    findings: {
      domain: 'Two letters swapped in the domain of the Springfield Police Department; bought a week before.',
      listing: 'No public directory has it; the number stands on its own web site alone.',
      call: 'A recorded voice. Springfield’s own switchboard has never heard of it.',
      lookAlike: '',
    },
    refused: { by: people.carol, at: ago(214), reason: 'An imitation. Springfield was told.' },
  });
  const proposed = [
    { agencyId: waiting, at: ago(76) },
    { agencyId: unchecked, at: ago(26) },
    { agencyId: imitated, at: ago(240) },
  ].map(({ agencyId, at }): PastEvent => {
    return { at, actor: by(people.ana), act: 'agency.proposed', data: { agencyId } };
  });
  return [
    ...proposed,
    {
      at: ago(51),
      actor: by(people.adam),
      act: 'agency.checked',
      data: { agencyId: waiting, checkId: first, verdict: 'genuine', lookAlikes: 0 },
    },
    {
      at: ago(216),
      actor: by(people.cole),
      act: 'agency.checked',
      data: { agencyId: imitated, checkId: second, verdict: 'doubtful', lookAlikes: 1 },
    },
    {
      at: ago(214),
      actor: by(people.carol),
      act: 'agency.refused',
      data: { agencyId: imitated, checkId: second },
    },
  ];
}

async function propose(tx: Tx, agency: SeededAgency, proposedById: string, at: Date): Promise<string> {
  const row = { ...agencyRow(agency, at, 'proposed'), proposedById };
  await tx.agency.create({ data: row });
  await tx.agencyDomain.create({ data: { domain: agency.domain, agencyId: row.id } });
  return row.id;
}

type Checked = {
  by: string;
  at: Date;
  findings: Findings;
  verdict?: 'genuine' | 'doubtful';
  lookAlikes?: string[];
  refused?: { by: string; at: Date; reason: string };
};

async function check(tx: Tx, { domain, ...agency }: SeededAgency, agencyId: string, given: Checked) {
  const { by, at, findings, verdict = 'genuine', lookAlikes = [], refused } = given;
  const { entry, base } = entryOf({ ...agency, domains: [{ domain, subdomains: false }] });
  const id = newId();
  const sealed = (use: string, value: unknown) =>
    seal(JSON.stringify(value), { use: `agency_check.${use}`, id });
  await tx.agencyCheck.create({
    data: {
      id,
      agencyId,
      checkedById: by,
      checkedAt: at,
      entry: entry as unknown as Prisma.InputJsonObject,
      base,
      calledNumber: agency.directoryPhone ?? '',
      verdict,
      lookAlikes,
      findings: await sealed('findings', findings),
      ...(refused
        ? {
            decidedById: refused.by,
            decidedAt: refused.at,
            opened: false,
            reason: await sealed('reason', { reason: refused.reason, lookAlike: '' }),
          }
        : {}),
    },
  });
  return id;
}
