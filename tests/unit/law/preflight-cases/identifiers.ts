import { base, type Case, FEDERAL } from './base';

const SID = 'AC0123456789abcdef0123456789abcdef';
type Found = { given: string; type: string; normal?: string };

const asked = (name: string, identifiers: unknown[], found: Found[], country = 'US'): Case => ({
  name,
  input: base('subpoena_trial', {
    agency: { ...FEDERAL, country, level: country === 'US' ? 'federal' : 'national' },
    identifiers,
  }),
  ...(country === 'US'
    ? { verdict: 'fileable', findings: [] as string[] }
    : { verdict: 'review', findings: ['M2/review'] }),
  identifiers: found,
});

const refused = (name: string, identifiers: unknown[], found: Found[]): Case => ({
  ...asked(name, identifiers, found),
  verdict: 'incomplete',
  findings: ['G5/incomplete/identifiers'],
});

const phone = (given: string, normal = '+14155550132'): Found => ({ given, type: 'phone', normal });

export const IDENTIFIERS: Case[] = [
  asked('Identifiers: a number in full', ['+1 (415) 555-0132'], [phone('+1 (415) 555-0132')]),
  ...['415-555-0132', '(415) 555-0132', '415.555.0132', '4155550132', '1 415 555 0132'].map((given) =>
    asked(`Identifiers: ${given}, the agency's country as the hint`, [given], [phone(given)]),
  ),
  asked(
    'Identifiers: a British number in full',
    ['+44 20 7946 0018'],
    [phone('+44 20 7946 0018', '+442079460018')],
  ),
  asked(
    'Identifiers: a British number to a British agency',
    ['020 7946 0018'],
    [phone('020 7946 0018', '+442079460018')],
    'GB',
  ),
  asked(
    'Identifiers: a French number to a French agency',
    ['01 99 00 12 34'],
    [phone('01 99 00 12 34', '+33199001234')],
    'FR',
  ),
  asked(
    'Identifiers: a U.S. number in full to a French agency',
    ['+1 415 555 0132'],
    [phone('+1 415 555 0132')],
    'FR',
  ),

  asked('Identifiers: a SID', [SID], [{ given: SID, type: 'sid', normal: SID }]),
  asked(
    'Identifiers: a SID with capital digits, normal in small ones',
    ['AC0123456789ABCDEF0123456789ABCDEF'],
    [{ given: 'AC0123456789ABCDEF0123456789ABCDEF', type: 'sid', normal: SID }],
  ),
  asked(
    'Identifiers: a SID with an unknown prefix is a SID',
    ['ZZ0123456789abcdef0123456789abcdef'],
    [
      {
        given: 'ZZ0123456789abcdef0123456789abcdef',
        type: 'sid',
        normal: 'ZZ0123456789abcdef0123456789abcdef',
      },
    ],
  ),
  asked(
    'Identifiers: an e-mail address',
    ['jo@customer.example'],
    [{ given: 'jo@customer.example', type: 'email', normal: 'jo@customer.example' }],
  ),
  asked(
    'Identifiers: an IPv4 address',
    ['203.0.113.7'],
    [{ given: '203.0.113.7', type: 'ip', normal: '203.0.113.7' }],
  ),
  asked('Identifiers: an IPv6 address', ['2001:db8::1'], [{ given: '2001:db8::1', type: 'ip' }]),
  asked(
    'Identifiers: a domain',
    ['customer.example'],
    [{ given: 'customer.example', type: 'domain', normal: 'customer.example' }],
  ),
  asked(
    'Identifiers: a message id',
    ['14c5d75ce93.dfd.64b469.filter0001.16648.5515E0B88.0'],
    [{ given: '14c5d75ce93.dfd.64b469.filter0001.16648.5515E0B88.0', type: 'message_id' }],
  ),
  asked(
    'Identifiers: a name that is sent as one',
    [{ type: 'name', value: 'Examples Trading Company' }],
    [{ given: 'Examples Trading Company', type: 'name' }],
  ),
  asked(
    'Identifiers: a name beside a number',
    [{ type: 'name', value: 'Examples Trading Company' }, '415-555-0132'],
    [{ given: 'Examples Trading Company', type: 'name' }, phone('415-555-0132')],
  ),

  asked(
    'Identifiers: three spellings of a number are one, the first kept',
    ['415.555.0132', '+1 (415) 555-0132', '+14155550132'],
    [phone('415.555.0132')],
  ),
  asked(
    'Identifiers: two spellings of a SID are one, the first kept',
    ['AC0123456789ABCDEF0123456789ABCDEF', SID],
    [{ given: 'AC0123456789ABCDEF0123456789ABCDEF', type: 'sid', normal: SID }],
  ),
  asked(
    'Identifiers: two prefixes are two SIDs',
    [SID, 'SM0123456789abcdef0123456789abcdef'],
    [
      { given: SID, type: 'sid', normal: SID },
      {
        given: 'SM0123456789abcdef0123456789abcdef',
        type: 'sid',
        normal: 'SM0123456789abcdef0123456789abcdef',
      },
    ],
  ),
  asked(
    'Identifiers: folding keeps the order of the first ones',
    ['203.0.113.7', '415-555-0132', '203.0.113.7', 'customer.example', '+14155550132'],
    [
      { given: '203.0.113.7', type: 'ip' },
      phone('415-555-0132'),
      { given: 'customer.example', type: 'domain' },
    ],
  ),
  asked(
    'Identifiers: a name sent twice is one',
    [
      { type: 'name', value: 'Examples Trading Company' },
      { type: 'name', value: 'Examples Trading Company' },
    ],
    [{ given: 'Examples Trading Company', type: 'name' }],
  ),
  asked('Identifiers: blank ones are dropped', ['', '   ', '415-555-0132', '\t'], [phone('415-555-0132')]),

  refused('G5 none', [], []),
  refused('G5 blank ones alone', ['', '   '], []),
  refused('G5 a blank name alone', [{ type: 'name', value: '  ' }], []),
  refused(
    'G5 a name that is not sent as one is unknown',
    ['Examples Trading Company'],
    [{ given: 'Examples Trading Company', type: 'unknown' }],
  ),
  refused(
    'G5 a SID one digit short',
    ['AC0123456789abcdef0123456789abcde'],
    [{ given: 'AC0123456789abcdef0123456789abcde', type: 'unknown' }],
  ),
  refused(
    'G5 a SID one digit long',
    ['AC0123456789abcdef0123456789abcdef0'],
    [{ given: 'AC0123456789abcdef0123456789abcdef0', type: 'unknown' }],
  ),
  refused(
    'G5 a SID with a digit that is not hexadecimal',
    ['AC0123456789abcdef0123456789abcdeg'],
    [{ given: 'AC0123456789abcdef0123456789abcdeg', type: 'unknown' }],
  ),
  refused('G5 an address with 256 in it', ['203.0.113.256'], [{ given: '203.0.113.256', type: 'unknown' }]),
  refused(
    'G5 an unknown one among known ones',
    ['415-555-0132', '???'],
    [phone('415-555-0132'), { given: '???', type: 'unknown' }],
  ),
  refused('G5 three digits are no number', ['911'], [{ given: '911', type: 'unknown' }]),
  {
    name: 'Identifiers: a SID in small letters (two readings: two capitals are asked for)',
    input: base('subpoena_trial', { identifiers: ['ac0123456789abcdef0123456789abcdef'] }),
    verdict: ['fileable', 'incomplete'],
    findings: ['?G5/incomplete'],
  },
];
