import type { AgencyLevel, AgencyType } from '@/lib/law/bodies';

/** Where an agency stands, with the name shown. Only agents of a verified one sign in and file. */
export const STANDINGS = {
  proposed: 'Proposed',
  verified: 'Verified',
  suspended: 'Suspended',
} as const;
export type Standing = keyof typeof STANDINGS;
export const STANDING_IDS = Object.keys(STANDINGS) as [Standing, ...Standing[]];

/** What a check found, with the name shown. */
export const CHECK_VERDICTS = {
  genuine: 'Genuine: domain, listing and call agree',
  doubtful: 'Doubtful: it must not be opened as it stands',
} as const;
export type CheckVerdict = keyof typeof CHECK_VERDICTS;
export const CHECK_VERDICT_IDS = Object.keys(CHECK_VERDICTS) as [CheckVerdict, ...CheckVerdict[]];

/** A registered e-mail domain, and whether names below it are the agency's as well: declared, never assumed. */
export type RegisteredDomain = { domain: string; subdomains: boolean };

/** What the registry says of a body. */
export type Entry = {
  name: string;
  type: AgencyType;
  level: AgencyLevel;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** Two letters; null outside the United States and for federal bodies. */
  state: string | null;
  /** E.164, out of a public listing; null while nobody has looked it up. */
  directoryPhone: string | null;
  directorySource: string | null;
  domains: RegisteredDomain[];
};

/** The domain of a canonical address. */
export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}

/** The names above a domain, nearest first: `a.b.example` → `b.example`. A top-level name is nobody's. */
export function namesAbove(domain: string): string[] {
  const labels = domain.split('.');
  return labels.slice(1, -1).map((_label, index) => labels.slice(index + 1).join('.'));
}

/** Whether a registered domain covers a name: exactly, or as a subdomain where those were declared. */
export function covers({ domain, subdomains }: RegisteredDomain, name: string): boolean {
  return name === domain || (subdomains && name.endsWith(`.${domain}`));
}

/** A domain as it is written in forms, files and pages: `*.agency.example` where names below it are declared. */
export function domainText({ domain, subdomains }: RegisteredDomain): string {
  return subdomains ? `*.${domain}` : domain;
}

/** The entry as one text, in a fixed order: a check is of this, and of nothing that was changed after it. */
export function entryText(entry: Entry): string {
  const { name, type, level, country, state, directoryPhone, directorySource } = entry;
  const domains = entry.domains.map(domainText).sort();
  return JSON.stringify([name, type, level, country, state, directoryPhone, directorySource, domains]);
}
