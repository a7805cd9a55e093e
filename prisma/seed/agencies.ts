import type { AgencyLevel, AgencyType } from '@/lib/law/bodies';

export type SeededAgency = {
  name: string;
  type: AgencyType;
  level: AgencyLevel;
  country: string;
  state: string | null;
  domain: string;
  /** Null for one that nobody has looked up yet. */
  directoryPhone: string | null;
  directorySource: string | null;
};

/** Agencies whose domains cannot exist (RFC 2606), with numbers set aside for fiction. */
export const SEEDED_AGENCIES = [
  {
    name: 'Springfield Police Department',
    type: 'law_enforcement',
    level: 'municipal',
    country: 'US',
    state: 'IL',
    domain: 'springfield-pd.example',
    directoryPhone: '+12175550100',
    directorySource: 'City of Springfield, directory of departments',
  },
  {
    name: 'California Department of Justice',
    type: 'prosecutor',
    level: 'state',
    country: 'US',
    state: 'CA',
    domain: 'doj-ca.example',
    directoryPhone: '+19165550120',
    directorySource: 'State of California, telephone directory',
  },
  {
    name: 'Federal Bureau of Examples',
    type: 'law_enforcement',
    level: 'federal',
    country: 'US',
    state: null,
    domain: 'fbe.example',
    directoryPhone: '+12025550140',
    directorySource: 'United States Government Manual',
  },
  {
    name: "Police nationale d'exemple",
    type: 'law_enforcement',
    level: 'national',
    country: 'FR',
    state: null,
    domain: 'police-fr.example',
    directoryPhone: '+33199000160',
    directorySource: "Annuaire de l'administration",
  },
] as const satisfies SeededAgency[];

/** An agency that filed an emergency without being registered: nobody has checked it, and it has no domain of its own. */
export const UNVERIFIED_AGENCY = {
  name: 'Shelbyville County Sheriff',
  type: 'law_enforcement',
  level: 'county',
  country: 'US',
  state: 'IL',
  domain: 'shelbyville-sheriff.example',
  directoryPhone: null,
  directorySource: null,
} as const satisfies SeededAgency;

/** Proposed by staff and checked by one person: it waits for the second. */
export const WAITING_AGENCY = {
  name: 'Ogdenville Police Department',
  type: 'law_enforcement',
  level: 'municipal',
  country: 'US',
  state: 'IL',
  domain: 'ogdenville-pd.example',
  directoryPhone: '+12175550180',
  directorySource: 'City of Ogdenville, directory of departments',
} as const satisfies SeededAgency;

/** Genuine perhaps, and one letter away from another: nobody has checked it. */
export const UNCHECKED_AGENCY = {
  name: 'Georgia Department of Justice',
  type: 'prosecutor',
  level: 'state',
  country: 'US',
  state: 'GA',
  domain: 'doj-ga.example',
  directoryPhone: '+14045550185',
  directorySource: 'State of Georgia, telephone directory',
} as const satisfies SeededAgency;

/** An imitation that the check found out. */
export const IMITATED_AGENCY = {
  name: 'Springfeild Police Department',
  type: 'law_enforcement',
  level: 'municipal',
  country: 'US',
  state: 'IL',
  domain: 'springfeild-pd.example',
  directoryPhone: '+12175550188',
  directorySource: 'Its own web site',
} as const satisfies SeededAgency;
