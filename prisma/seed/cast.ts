import type { KindId } from '@/lib/law/kinds';
import { needsAttestation } from '@/lib/requests/check-draft';
import { inCompartment } from '@/lib/requests/kinds/declarations';
import type { AgentOfSeed, SeededAccounts } from './accounts';
import { SHIPPED_COMPANY } from './company';
import type { Random } from './random';

/** Account ids of the staff who work on requests. */
export type Desk = { analyst: string; counsel: string[]; cleared: string; trust: string; auditor: string };

/** Everyone who has to do with a request. */
export type Cast = {
  agent: AgentOfSeed;
  /** Whether the agency's process needs the attestation of G11. */
  attests: boolean;
  desk: Desk;
  /** Who has it on the desk: in the compartment cleared counsel alone. */
  decider: string;
};

export function deskOf(staff: Map<string, string>): Desk {
  const id = (name: string) => staff.get(`${name}@legal.example`)!;
  return {
    analyst: id('ana.analyst'),
    counsel: [id('cole.counsel'), id('cole.counsel'), id('carol.counsel'), id('clara.cleared')],
    cleared: id('clara.cleared'),
    trust: id('tess.trust'),
    auditor: id('audrey.auditor'),
  };
}

export function castOf(agent: AgentOfSeed, kind: KindId, desk: Desk, random: Random): Cast {
  const decider = random.chance(0.7) ? desk.analyst : random.pick(desk.counsel);
  return {
    agent,
    attests: needsAttestation(kind, agent.agency, SHIPPED_COMPANY.state),
    desk,
    decider: inCompartment(kind) ? desk.cleared : decider,
  };
}

/** How often each agency serves what, so that every kind is filed by each that files it in life. */
const SERVED: Record<string, Partial<Record<KindId, number>>> = {
  'springfield-pd.example': {
    subpoena_trial: 4,
    search_warrant: 4,
    subpoena_grand_jury: 2,
    court_order: 2,
    subpoena_administrative: 1,
    pen_trap: 1,
    wiretap: 1,
    takedown: 1,
  },
  'doj-ca.example': {
    search_warrant: 2,
    subpoena_trial: 2,
    court_order: 2,
    subpoena_administrative: 2,
    civil_investigative_demand: 2,
    subpoena_grand_jury: 1,
    pen_trap: 1,
    wiretap: 1,
    takedown: 1,
  },
  'fbe.example': {
    search_warrant: 2,
    subpoena_grand_jury: 2,
    mlat: 2,
    court_order: 1,
    subpoena_administrative: 1,
    civil_investigative_demand: 1,
    subpoena_trial: 1,
    pen_trap: 1,
    wiretap: 1,
    takedown: 1,
  },
  'police-fr.example': { police_force_order: 4, mlat: 2, takedown: 1 },
};

/** Deals kinds to agents: each agency's in turn, shuffled, so that none is left out. */
export class Dealer {
  private readonly decks = new Map<string, KindId[]>();

  constructor(private readonly random: Random) {}

  next(domain: string): KindId {
    let deck = this.decks.get(domain);
    if (!deck || deck.length === 0) {
      deck = Object.entries(SERVED[domain]!).flatMap(([kind, times]) =>
        Array.from({ length: times }, () => kind as KindId),
      );
      for (let i = deck.length - 1; i > 0; i--) {
        const j = this.random.int(0, i);
        [deck[i], deck[j]] = [deck[j]!, deck[i]!];
      }
      this.decks.set(domain, deck);
    }
    return deck.pop()!;
  }
}

/** Most requests of the seed are the Springfield detective's, so that her list is long enough to look at. */
export function agentsInTurn({ agents }: SeededAccounts): AgentOfSeed[] {
  return [...agents, agents[0]!, agents[2]!];
}
