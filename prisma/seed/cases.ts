import type { GroundId } from '@/lib/law/grounds';
import type { KindId } from '@/lib/law/kinds';
import { approve, begin, decline, fulfil, soon, submit, type Told } from './stories';

/** How a request that did not come through the portal was entered. */
export type Entry = {
  channel: 'phone' | 'mail' | 'in_person';
  /** The member of staff who entered it. */
  by: string;
  /** How long until its agent completed it in the portal; left out while it still waits. */
  completedAfterHours?: number;
};

/** One request that is told by itself. */
export type Case = {
  kind: KindId;
  /** The agent whose matter it is. */
  agent: string;
  story: Told;
  /** By which another case speaks of it. */
  name?: string;
  /** The preservation that this one renews. */
  renews?: string;
  /** The preservation whose records this process seeks. */
  follows?: string;
  entry?: Entry;
  /** When somebody first opened it, where no review has begun. */
  openedAfterMinutes?: number;
  childEndangerment?: true;
  /** Why less was granted than was asked for. */
  inPart?: GroundId;
  /** What became of a release that was recommended and not made. */
  release?: 'waits' | 'refused';
};

const DANA = 'dana.reyes@springfield-pd.example';
const LEE = 'lee.chan@springfield-pd.example';
const SAM = 'sam.ortiz@doj-ca.example';
const ARI = 'ari.cole@fbe.example';
const MARIE = 'marie.blanc@police-fr.example';
const PAT = 'pat.quinn@shelbyville-sheriff.example';
const ANA = 'ana.analyst@legal.example';
const CLARA = 'clara.cleared@legal.example';

const minutes = (count: number) => count / (24 * 60);
const told = (age: number, ...steps: Told['steps']): Told => ({
  ageDays: [age, age],
  steps: [submit, ...steps],
});
const urgent = (age: number, ...steps: Told['steps']): Told => ({
  ...told(age, ...steps),
  writingMinutes: [6, 15],
});
const done = [begin, approve, fulfil] as const;

/** A fresh emergency that nobody has opened, one in review, and one of an agency that nobody has checked. */
const EMERGENCIES: readonly Case[] = [
  { kind: 'emergency', agent: DANA, story: urgent(minutes(20)) },
  { kind: 'emergency', agent: ARI, story: urgent(minutes(55), soon(begin, 14)), release: 'waits' },
  { kind: 'emergency', agent: SAM, story: urgent(minutes(190), soon(begin, 8)), release: 'refused' },
  { kind: 'emergency', agent: PAT, story: urgent(minutes(95)), openedAfterMinutes: 11 },
];

/** Holds that run, are about to end and have ended; one renewed, and warrants that followed. */
const PRESERVATIONS: readonly Case[] = [
  { name: 'renewed', kind: 'preservation', agent: DANA, story: told(98, ...done) },
  { kind: 'preservation', agent: DANA, story: told(12, ...done), renews: 'renewed' },
  { name: 'sought', kind: 'preservation', agent: SAM, story: told(64, ...done), childEndangerment: true },
  { kind: 'search_warrant', agent: SAM, story: told(16, begin), follows: 'sought', childEndangerment: true },
  { name: 'produced', kind: 'preservation', agent: ARI, story: told(170, ...done) },
  { kind: 'court_order', agent: ARI, story: told(120, ...done), follows: 'produced' },
  { kind: 'preservation', agent: LEE, story: told(89.2, ...done) },
  { kind: 'preservation', agent: MARIE, story: told(84, ...done) },
  { kind: 'preservation', agent: ARI, story: told(77, ...done) },
];

/** Approvals that leave something out. */
const IN_PART: readonly Case[] = [
  { kind: 'search_warrant', agent: DANA, story: told(6, begin, approve), inPart: 'overbroad' },
  { kind: 'search_warrant', agent: ARI, story: told(33, ...done), inPart: 'M1' },
  { kind: 'search_warrant', agent: SAM, story: told(9, begin, approve), inPart: 'overbroad' },
];

/** What came by telephone, by mail and in person; two of them still wait for their agent. */
const ENTERED: readonly Case[] = [
  {
    kind: 'emergency',
    agent: LEE,
    story: told(minutes(170), soon(begin, 4)),
    entry: { channel: 'phone', by: ANA },
  },
  { kind: 'subpoena_trial', agent: SAM, story: told(2.2), entry: { channel: 'mail', by: ANA } },
  {
    kind: 'emergency',
    agent: ARI,
    story: told(41, soon(begin, 5), soon(approve, 70), soon(fulfil, 20)),
    entry: { channel: 'phone', by: ANA, completedAfterHours: 0.4 },
  },
  {
    kind: 'subpoena_grand_jury',
    agent: DANA,
    story: told(28, ...done),
    entry: { channel: 'mail', by: ANA, completedAfterHours: 50 },
  },
  {
    kind: 'court_order',
    agent: DANA,
    story: told(9, begin),
    entry: { channel: 'in_person', by: ANA, completedAfterHours: 20 },
  },
];

const letter = { kind: 'national_security_letter', agent: ARI } as const;
const reference = { kind: 'fisa_order', agent: ARI, entry: { channel: 'mail', by: CLARA } } as const;

/** The compartment: letters of the federal agency, and references that cleared staff entered. */
const COMPARTMENT: readonly Case[] = [
  { ...letter, story: { ageDays: [3, 3], steps: [] } },
  { ...letter, story: told(1.4) },
  { ...letter, story: told(6, begin) },
  { ...letter, story: told(70, begin, decline) },
  { ...letter, story: told(150, ...done) },
  { ...letter, story: told(260, ...done) },
  { ...reference, story: told(18, begin) },
  { ...reference, story: told(210, ...done) },
];

export const CASES: readonly Case[] = [
  ...EMERGENCIES,
  ...IN_PART,
  ...PRESERVATIONS,
  ...ENTERED,
  ...COMPARTMENT,
];
