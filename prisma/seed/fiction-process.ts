import { addDays } from '@/lib/law/calendar-day';
import type { KindId } from '@/lib/law/kinds';
import { surname } from './fiction';
import { EMERGENCIES } from './fiction-emergency';
import { INQUIRIES, takedownOf } from './fiction-letters';
import type { Random } from './random';

/** Where and when a made-up case plays. */
export type Scene = {
  random: Random;
  /** The agency's domain, which tells its courts. */
  domain: string;
  /** The calendar day on which the document was issued. */
  issuedOn: string;
  /** The instant of filing. */
  filedAt: Date;
};

type Fields = Record<string, string>;

const COURTS: Record<string, string[]> = {
  'springfield-pd.example': ['Circuit Court of Springfield County', 'Springfield Municipal Court'],
  'doj-ca.example': ['Superior Court of Example County, California', 'Superior Court of Bayview County'],
  'fbe.example': [
    'District Court, Northern District of Examples',
    'District Court, Eastern District of Examples',
  ],
  'police-fr.example': ['Tribunal judiciaire de Villexemple', 'Tribunal judiciaire de Port-Exemple'],
};
const JUDGES = ['A. Merrow', 'B. Holloway', 'C. Thorne', 'D. Winslow', 'E. Castellan'];
const OFFENCES = [
  'Wire fraud',
  'Extortion by text message',
  'Identity theft',
  'Stalking',
  'Burglary',
  'Threats by telephone',
  'Sale of counterfeit goods',
];
const OFFICES: Record<string, string[]> = {
  'doj-ca.example': ['Bureau of Investigation, Special Agent Supervisor', 'Consumer Protection Section'],
  'fbe.example': ['Springfield Field Office, Special Agent in Charge', 'Office of Inspector General'],
};
/** Statutes that authorise an administrative subpoena or a demand, federal and of the State. */
const STATUTES: Record<string, string[]> = {
  'doj-ca.example': ['Cal. Gov. Code § 11181', 'Cal. Bus. & Prof. Code § 16759'],
  'fbe.example': ['18 U.S.C. § 3486', '21 U.S.C. § 876'],
};
const LAWS = [
  'Code de procédure pénale, article 60-1',
  'Code de procédure pénale, article 77-1-1',
  'Code de procédure pénale, article 99-3',
];

/** The fields of the page of its own that each kind has, filled in for a made-up case. */
export function fictionalProcess(kind: KindId, scene: Scene): Fields {
  return FIELDS[kind](scene);
}

const court = ({ random, domain }: Scene) => random.pick(COURTS[domain] ?? ['Circuit Court of Examples']);
const office = ({ random, domain }: Scene) => random.pick(OFFICES[domain] ?? ['Records Division, Commander']);
const statute = ({ random, domain }: Scene) => random.pick(STATUTES[domain] ?? ['725 ILCS 5/115-17b']);
const numbered = ({ random, issuedOn }: Scene, letters: string) =>
  `${issuedOn.slice(2, 4)}-${letters}-${random.int(100, 9999)}`;
const judged = (scene: Scene, letters: string): Fields => ({
  court: court(scene),
  judge: `Hon. ${scene.random.pick(JUDGES)}`,
  caseNumber: numbered(scene, letters),
  issuedOn: scene.issuedOn,
});
const dayOf = (instant: Date) => instant.toISOString().slice(0, 10);

function prosecutor(domain: string): string {
  if (domain === 'fbe.example') return 'United States';
  return domain === 'doj-ca.example' ? 'People' : 'State';
}

const demanded = (scene: Scene, letters: string): Fields => ({
  office: office(scene),
  statute: statute(scene),
  caseNumber: numbered(scene, letters),
  issuedOn: scene.issuedOn,
});

const FIELDS: Record<KindId, (scene: Scene) => Fields> = {
  subpoena_trial: (scene) => ({
    court: court(scene),
    caseTitle: `${prosecutor(scene.domain)} v. ${surname(scene.random)}`,
    caseNumber: numbered(scene, 'CR'),
    issuedOn: scene.issuedOn,
  }),
  subpoena_grand_jury: (scene) => ({
    court: court(scene),
    caseNumber: numbered(scene, 'GJ'),
    issuedOn: scene.issuedOn,
  }),
  subpoena_administrative: (scene) => demanded(scene, 'AS'),
  civil_investigative_demand: (scene) => {
    const { statute: cited, ...rest } = demanded(scene, 'CID');
    // One that cites no statute goes to counsel.
    return scene.random.chance(0.6) ? { ...rest, statute: cited! } : rest;
  },
  court_order: (scene) => judged(scene, 'MC'),
  search_warrant: (scene) => ({ ...judged(scene, 'SW'), offence: scene.random.pick(OFFENCES) }),
  pen_trap: (scene) => ({ ...judged(scene, 'PR'), termDays: scene.random.pick(['30', '60']) }),
  wiretap: (scene) => ({
    ...judged(scene, 'WT'),
    offence: 'Conspiracy to distribute a controlled substance, 21 U.S.C. § 846',
    termDays: scene.random.pick(['21', '30']),
  }),
  police_force_order: (scene) => ({
    office: 'Brigade criminelle de Villexemple, officier de police judiciaire',
    basis: scene.random.pick(LAWS),
    caseNumber: `PV ${scene.issuedOn.slice(0, 4)}/${scene.random.int(100, 9999)}`,
    issuedOn: scene.issuedOn,
  }),
  mlat: (scene) => ({
    country: scene.domain === 'police-fr.example' ? 'FR' : scene.random.pick(['FR', 'DE', 'IT', 'CA']),
    authority: scene.random.pick(COURTS['police-fr.example']!),
    executedBy: scene.random.pick(['court_order', 'search_warrant', 'none']),
    caseNumber: `CRI-${scene.random.int(100, 999)}-${scene.random.int(10, 99)}`,
    issuedOn: scene.issuedOn,
  }),
  preservation: (scene) => ({
    holdFrom: dayOf(scene.filedAt),
    holdTo: addDays(dayOf(scene.filedAt), 90),
    intends: `A search warrant of the ${court(scene)}`,
    limited: 'yes',
  }),
  takedown: ({ random, domain }) => takedownOf(random, domain),
  emergency: ({ random, filedAt }) => {
    const neededBy = new Date(filedAt.getTime() + random.int(2, 8) * 60 * 60_000);
    return {
      ...random.pick(EMERGENCIES),
      neededBy: neededBy.toISOString().slice(0, 16),
      neededZone: '+00:00',
    };
  },
  national_security_letter: (scene) => ({
    signatory: scene.random.pick(['Special Agent in Charge', 'Deputy Assistant Director']),
    caseNumber: numbered(scene, 'NSL'),
    issuedOn: scene.issuedOn,
    certification: 'yes',
  }),
  fisa_order: (scene) => ({
    keptAt: `Safe 2, folder ${scene.random.int(10, 40)}`,
    covers: scene.random.pick(['content', 'non_content']),
    selectors: String(scene.random.int(1, 4)),
    receivedOn: scene.issuedOn,
    firstOrder: 'no',
  }),
  inquiry: ({ random }) => ({ question: random.pick(INQUIRIES) }),
};
