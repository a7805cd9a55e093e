import type { AgentActor } from '@/lib/accounts/rules';
import { fingerprint } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/database';
import { type Issue, Refusal } from '@/lib/platform/refusal';
import { inCompartment } from './kinds/declarations';
import { scopeOf } from './policy';
import { whereOf } from './queries';
import type { Answers } from './schema';

/** The most colleagues who may follow a request. */
export const MOST_FOLLOWERS = 5;

/** The keyed hash by which requests of the same case number of an agency are found; null where none is given. */
export function caseHashOf(agencyId: string, agencyCase: string | undefined): string | null {
  const normal = agencyCase
    ?.normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  return normal ? fingerprint('agency_case', `${agencyId}:${normal}`) : null;
}

/**
 * What a request names besides itself, looked up: colleagues who follow it, and the preservation that it renews or
 * follows.
 * @throws Refusal on the section whose answer names nobody or nothing that the agent may name
 */
export async function linksOf(actor: AgentActor, kind: string, { process, matter }: Answers) {
  const [followers, preservationId, renewsId] = await Promise.all([
    followersOf(actor, kind, matter?.followers),
    preservationOf(actor, matter?.preservation, 'preservation'),
    preservationOf(actor, process?.renews, 'renews'),
  ]);
  return { followers, preservationId, renewsId };
}

async function followersOf(actor: AgentActor, kind: string, text: string | undefined): Promise<string[]> {
  const addresses = [
    ...new Set(
      (text ?? '')
        .toLowerCase()
        .split(/[\s,;]+/)
        .filter(Boolean),
    ),
  ];
  if (addresses.length === 0) return [];
  const refuse = (message: string): never => {
    throw new Refusal({ field: 'followers', message } satisfies Issue);
  };
  if (inCompartment(kind))
    refuse('Nobody else can follow a national security letter: empty the list of colleagues.');
  if (addresses.length > MOST_FOLLOWERS) {
    refuse(
      `At most ${MOST_FOLLOWERS} colleagues can follow a request: take ${addresses.length - MOST_FOLLOWERS} off the list.`,
    );
  }
  // Else a stolen mailbox could ask who of the agency has an account.
  if (!actor.confirmed) refuse('Colleagues can follow once your account is confirmed: empty the list.');
  const found = await database().account.findMany({
    where: { address: { in: addresses }, agencyId: actor.agencyId, kind: 'agent', standing: 'active' },
    select: { id: true, address: true },
  });
  const known = new Set(found.map(({ address }) => address));
  const unknown = addresses.find((address) => !known.has(address));
  if (unknown) {
    refuse(
      `“${unknown.slice(0, 80)}” is no colleague of your agency with an account here: correct the address or take it off the list.`,
    );
  }
  return found.map(({ id }) => id).filter((id) => id !== actor.accountId);
}

async function preservationOf(actor: AgentActor, reference: string | undefined, field: string) {
  if (!reference) return null;
  const found = await database().request.findFirst({
    where: {
      AND: [{ reference: reference.toUpperCase().trim(), kind: 'preservation' }, whereOf(scopeOf(actor))],
    },
    select: { id: true },
  });
  if (found) return found.id;
  throw new Refusal({
    field,
    message: `There is no preservation with the reference “${reference.slice(0, 40)}” among your requests: correct it or leave it empty.`,
  });
}
