import { expect, test } from 'vitest';
import { checkDomain, isFreeMail, readDomains } from '@/lib/agencies/check-domain';
import { covers, domainOf, entryText, namesAbove } from '@/lib/agencies/rules';

test.each([
  ['springfield-pd.example', { domain: 'springfield-pd.example', subdomains: false }],
  [' Springfield-PD.example. ', { domain: 'springfield-pd.example', subdomains: false }],
  ['*.doj.ca.gov', { domain: 'doj.ca.gov', subdomains: true }],
  ['service.gov.uk', { domain: 'service.gov.uk', subdomains: false }],
])('%s can be registered', (given, value) => {
  expect(checkDomain(given)).toEqual({ ok: true, value });
});

test.each([
  ['dana@springfield-pd.example', 'is an e-mail address'],
  ['gmail.com', 'Anyone can have a mailbox'],
  ['mail.gmail.com', 'Anyone can have a mailbox'],
  ['outlook.com', 'Anyone can have a mailbox'],
  ['gov.uk', 'an ending under which many register'],
  ['police.uk', 'an ending under which many register'],
  ['k12.ca.us', 'an ending under which many register'],
  ['*.service.gov.uk', 'Names below service.gov.uk'],
  ['*.github.io', 'Names below github.io'],
  ['dоj-ca.example', 'letters beyond a to z'],
  ['fbе.example', 'letters beyond a to z'],
  ['springﬁeld-pd.example', 'letters beyond a to z'],
  ['xn--dj-ca-jye.example', 'letters beyond a to z'],
  ['münchen.example', 'letters beyond a to z'],
  ['doj-ca\u200b.example', 'invisible character'],
  ['doj-ca', 'no domain name'],
  ['192.0.2.1', 'no domain name'],
  ['-doj.example', 'no domain name'],
  ['https://doj-ca.example/', 'no domain name'],
  ['*.*.example', 'no domain name'],
  ['', 'no domain name'],
])('%s cannot', (given, why) => {
  const found = checkDomain(given);
  expect(found.ok).toBe(false);
  expect(found).toMatchObject({ message: expect.stringContaining(why) });
});

test('several are read from one text, each once, with a sentence for each fault', () => {
  const { domains, faults } = readDomains('a.example; *.A.example\nb.example, gmail.com');
  expect(domains).toEqual([
    { domain: 'a.example', subdomains: true },
    { domain: 'b.example', subdomains: false },
  ]);
  expect(faults).toHaveLength(1);
});

test('names below a domain are the agency’s where that was declared, and never by likeness', () => {
  const exact = { domain: 'doj-ca.example', subdomains: false };
  const declared = { ...exact, subdomains: true };
  expect(covers(exact, 'doj-ca.example')).toBe(true);
  expect(covers(exact, 'la.doj-ca.example')).toBe(false);
  expect(covers(declared, 'la.doj-ca.example')).toBe(true);
  expect(covers(declared, 'evildoj-ca.example')).toBe(false);
  expect(namesAbove('a.b.c.example')).toEqual(['b.c.example', 'c.example']);
  expect(namesAbove('c.example')).toEqual([]);
  expect(domainOf('pat@gmail.com')).toBe('gmail.com');
  expect(isFreeMail('springfield-pd.example')).toBe(false);
});

test('the text of an entry changes with whatever a check is of, and not with the order of its domains', () => {
  const entry = {
    name: 'A',
    type: 'court',
    level: 'state',
    country: 'US',
    state: 'CA',
    directoryPhone: '+12025550140',
    directorySource: 'List',
    domains: [
      { domain: 'a.example', subdomains: false },
      { domain: 'b.example', subdomains: false },
    ],
  } as const;
  const domains = [...entry.domains];
  const text = entryText({ ...entry, domains });
  expect(entryText({ ...entry, domains: domains.toReversed() })).toBe(text);
  expect(entryText({ ...entry, domains: [domains[0]!, { domain: 'b.example', subdomains: true }] })).not.toBe(
    text,
  );
  expect(entryText({ ...entry, domains, directoryPhone: '+12025550141' })).not.toBe(text);
});
