import { asBefore, base, type Case, FEDERAL, incomplete, KINDS, type Kind, local, open, PLAIN } from './base';

const OWED: Kind[] = [
  'subpoena_administrative',
  'subpoena_trial',
  'subpoena_grand_jury',
  'court_order',
  'search_warrant',
  'wiretap',
  'pen_trap',
];
// "Warrants, orders, subpoenas": whether these two are among them has two readings.
const PERHAPS: Kind[] = ['civil_investigative_demand', 'police_force_order'];
const G11 = 'G11/incomplete/attestation';

const withoutIt = (kind: Kind, level: string, state: string | null): Case => {
  const name = `G11 ${kind}, ${level}, ${state ?? 'no State named'}, nothing attested`;
  const overrides = { agency: local(state, level), attestation: false };
  if (level === 'federal' || state === 'CA') return asBefore(name, kind, overrides);
  if (PERHAPS.includes(kind)) return open(name, kind, overrides, 'incomplete', G11);
  if (!OWED.includes(kind)) return asBefore(name, kind, overrides);
  // Whether an agency that names no State is of another one than the company's, the texts do not say.
  if (state === null) return open(name, kind, overrides, 'incomplete', G11);
  return incomplete(name, kind, overrides, G11);
};

export const ATTESTATION: Case[] = [
  ...KINDS.flatMap((kind) =>
    ['state', 'county', 'municipal', 'federal'].flatMap((level) =>
      ['CA', 'IL', null].map((state) => withoutIt(kind, level, state)),
    ),
  ),
  ...KINDS.map((kind) =>
    asBefore(`G11 ${kind}, municipal, IL, attested`, kind, { agency: local('IL'), attestation: true }),
  ),
  ...KINDS.map((kind) =>
    asBefore(`G11 ${kind}, state, no State named, attested`, kind, {
      agency: local(null, 'state'),
      attestation: true,
    }),
  ),
  ...['national', 'international'].map((level) =>
    asBefore(`G11 ${level} level is no State's`, 'search_warrant', { agency: local('IL', level) }),
  ),
  incomplete('G11 null is no attestation', 'search_warrant', { agency: local('IL'), attestation: null }, G11),
  incomplete(
    'G11 left out is no attestation',
    'search_warrant',
    { agency: local('IL'), attestation: undefined },
    G11,
  ),
  incomplete('G11 District of Columbia', 'subpoena_grand_jury', { agency: local('DC') }, G11),
  {
    name: 'G11 Puerto Rico police count as of the United States, of a State that is not named (two readings)',
    input: base('search_warrant', { agency: { ...FEDERAL, country: 'PR', level: 'state' } }),
    verdict: ['fileable', 'incomplete'],
    findings: ['?G11/incomplete'],
  },
  {
    ...asBefore(
      "G11 the company's State is a setting: Illinois process, Illinois company",
      'search_warrant',
      {
        agency: local('IL', 'county'),
      },
    ),
    companyState: 'IL',
  },
  {
    ...incomplete(
      "G11 the company's State is a setting: California process",
      'search_warrant',
      {
        agency: local('CA', 'county'),
      },
      G11,
    ),
    companyState: 'IL',
  },
  {
    name: 'G11 with a category that is blocked: both are told, blocked is the worse',
    input: base('subpoena_trial', { agency: local('IL'), categories: ['subscriber', 'content'] }),
    verdict: 'blocked',
    findings: ['G7/blocked', G11],
    answers: { subscriber: 'allowed', content: 'blocked' },
  },
  ...['law_enforcement', 'court', 'regulator', 'prosecutor', 'other'].map((type) => ({
    name: `§ 1 the type of the body, ${type}, changes no answer`,
    input: base('subpoena_trial', { agency: { ...FEDERAL, type } }),
    ...PLAIN.subpoena_trial,
  })),
];
