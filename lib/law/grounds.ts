import { CODES, CONDITIONS, type Code } from './checklist-items';

/** A reason of a decision, as counsel chooses it and as the agent reads it. */
type Ground = {
  /** A few words for the desk. */
  name: string;
  /** What the agent reads, in whole sentences. */
  wording: string;
  /** Where the reason comes from. */
  source: string;
};

/** Reasons why a category or a request is not granted that no code of the checklist has. */
const REFUSALS = {
  M1: {
    name: 'Not reached by the process',
    wording:
      'The legal process served does not reach the information asked for; the status page names, category by category, what would.',
    source: '18 U.S.C. §§ 2702(a), 2703',
  },
  M2: {
    name: 'Counsel decided against it',
    wording:
      'The law leaves it to us whether to give this information on process of this kind, and after review we do not give it.',
    source: '18 U.S.C. § 2702(c)(6)',
  },
  M3: {
    name: 'Voluntary disclosure declined',
    wording:
      'The law permits a disclosure in an emergency and does not compel it; on what was stated we do not make it. Legal process would compel it.',
    source: '18 U.S.C. § 2702(b)(8), (c)(4)',
  },
  not_verified: {
    name: 'Agency or agent not verified',
    wording:
      'We could not verify that the request comes from the agency it names, so nothing is disclosed on it.',
    source: '18 U.S.C. § 2702(a); company guidelines, G1 and G3',
  },
  not_confirmed: {
    name: 'Call-back did not confirm it',
    wording:
      'We called the agency at the number its directory lists, and the request was not confirmed there.',
    source: '18 U.S.C. § 2702(b)(8), (c)(4); company policy on emergencies',
  },
  overbroad: {
    name: 'Broader than the process allows',
    wording:
      'The request is broader than the process supports, or unusually voluminous: narrow the records, the period or the accounts.',
    source: '18 U.S.C. § 2703(d); company guidelines, G4 and G6',
  },
  invalid_process: {
    name: 'Process not valid',
    wording:
      'The process attached is not signed, has expired, or was not issued by a body that has the authority to issue it.',
    source: '18 U.S.C. § 2711(3); company guidelines, G2',
  },
  no_records: {
    name: 'No records held',
    wording: 'We searched for the identifiers given and hold no records of them for the period asked for.',
    source: 'Company guidelines, G5',
  },
  other_company: {
    name: 'Another company’s customer',
    wording: 'The identifiers given are not ours: they belong to another provider, who has to be served.',
    source: 'Company guidelines, G5',
  },
  mlat: {
    name: 'Needs mutual legal assistance',
    wording:
      'Process from outside the United States does not compel this information here: send a mutual legal assistance request or a letter rogatory.',
    source: '18 U.S.C. §§ 2702(a), 3512; 28 U.S.C. § 1781',
  },
  prohibited_violation: {
    name: 'Prohibited violation',
    wording:
      'The process concerns what California law calls a prohibited violation, on which a company of this State may not produce.',
    source: 'Cal. Penal Code §§ 1524.2(c), 1546.5',
  },
  unanswered: {
    name: 'Questions not answered',
    wording: 'We asked for what is missing, reminded you of it, and had no answer in time.',
    source: 'Company guidelines',
  },
  superseded: {
    name: 'Another request replaces it',
    wording: 'A later request of your agency asks for the same, and we answer that one.',
    source: 'Company guidelines',
  },
  other: {
    name: 'Another reason',
    wording: '',
    source: 'Counsel’s own words',
  },
} as const satisfies Record<string, Ground>;

/** Why a request may lawfully be delayed; the clock stands meanwhile (LAW.md § 8). */
export const DELAYS = {
  motion_2703d: {
    name: 'Motion to quash or modify an order',
    wording:
      'A court has been asked to quash or modify the order, as its records are unusually voluminous or compliance would be an undue burden. We wait for the ruling.',
    source: '18 U.S.C. § 2703(d)',
  },
  motion_2703h: {
    name: 'Motion for reasons of comity',
    wording:
      'A court has been asked to modify or quash the process, as it concerns somebody outside the United States and conflicts with the law of a qualifying foreign government. We wait for the ruling.',
    source: '18 U.S.C. § 2703(h)(2): within 14 days of service',
  },
  conflict_of_laws: {
    name: 'Conflict of laws',
    wording:
      'The process conflicts with the law of another country that binds us too. We go on as soon as that is resolved.',
    source: 'Company policy; Société Nationale Industrielle Aérospatiale, 482 U.S. 522 (1987)',
  },
  other: { name: 'Another legal reason', wording: '', source: 'Counsel’s own words' },
} as const satisfies Record<string, Ground>;

export type DelayId = keyof typeof DELAYS;
export const DELAY_IDS = Object.keys(DELAYS) as [DelayId, ...DelayId[]];

/** A reason to decline or not to grant: a code of the checklist, of the matrix, or one of the list. */
export type GroundId = Code | keyof typeof REFUSALS;

/** Every ground, the codes of the checklist last; never empty. */
export const GROUND_IDS = [...Object.keys(REFUSALS), ...CODES] as [GroundId, ...GroundId[]];

/** What a ground is called, what the agent reads of it, and its source. A code says that its condition is not met. */
export function groundOf(id: GroundId): Ground {
  if (id in REFUSALS) return REFUSALS[id as keyof typeof REFUSALS];
  const { name, condition, source } = CONDITIONS[id as Code];
  return {
    name: `${id} ${name}: not met`,
    wording: `This condition is not met (${id}): ${condition}`,
    source,
  };
}

/**
 * The reason as the agent reads it: the wording of each ground with its source, then the words written for it. A
 * ground without wording of its own is nothing but those words.
 */
export function reasonText(grounds: readonly { wording: string; source: string }[], words: string): string {
  const said = grounds.flatMap(({ wording, source }) => (wording ? [`${wording} (${source})`] : []));
  return [...said, words.trim()].filter(Boolean).join('\n\n');
}
