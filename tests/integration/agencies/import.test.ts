import { expect, test } from 'vitest';
import { importAgencies } from '@/lib/agencies/import-agencies';
import { agencyOfDomain } from '@/lib/agencies/queries';
import { database } from '@/lib/platform/database';
import { NotFound, type Refusal } from '@/lib/platform/refusal';
import { aStaffMember } from '@/tests/support/people';

const HEADER = 'name,type,level,country,state,domains,directory_phone,directory_source';
const GOOD = [
  'Ogdenville Police Department,law_enforcement,municipal,US,IL,ogdenville-pd.example *.ogdenville-city.example,+1 217 555 0180,"City of Ogdenville, directory"',
  'Gendarmerie d’exemple,law_enforcement,national,fr,,gendarmerie.example,,',
];
const csv = (...rows: string[]) => `${[HEADER, ...rows].join('\r\n')}\r\n`;
const count = () => database().agency.count();

test('a registry is imported as proposed, and the same file again changes nothing', async () => {
  const adam = await aStaffMember('administrator');
  expect(await importAgencies(adam, { csv: csv(...GOOD) })).toEqual({ entered: 2, there: 0 });
  expect(await agencyOfDomain('records.ogdenville-city.example')).toMatchObject({
    standing: 'proposed',
    directoryPhone: '+12175550180',
    directorySource: 'City of Ogdenville, directory',
    proposedById: adam.accountId,
  });
  const [entries, events] = [await count(), await database().auditEvent.count()];
  expect(await importAgencies(adam, { csv: `\ufeff${csv(...GOOD)}` })).toEqual({ entered: 0, there: 2 });
  expect(await importAgencies('operator', { csv: csv(...GOOD) })).toEqual({ entered: 0, there: 2 });
  expect([await count(), await database().auditEvent.count()]).toEqual([entries, events]);
  await expect(importAgencies(await aStaffMember('analyst'), { csv: csv(...GOOD) })).rejects.toBeInstanceOf(
    NotFound,
  );
});

test('every faulty row is named by its line, and then nothing is entered', async () => {
  const before = await count();
  const rows = [
    'Fine Court,court,county,US,IL,fine-tribunal.example,,',
    'No State,court,county,US,,no-state-court.example,,',
    'Bad Kind,militia,county,US,IL,bad-kind.example,,',
    'Free,court,county,US,IL,gmail.com,,',
    'Number,court,county,US,IL,number-court.example,123,List',
    'Unsourced,court,county,US,IL,unsourced.example,+1 217 555 0181,',
    'Twice,court,county,US,IL,fine-tribunal.example,,',
    'Few,court,county',
    ',court,county,XX,IL,nameless.example,,',
    'Taken,court,county,US,IL,gendarmerie.example,,',
  ];
  const refusal: Refusal = await importAgencies('operator', { csv: csv(...rows) }).catch((error) => error);
  const said = refusal.issues.map(({ message }) => message);
  expect(said.map((each) => each.slice(0, 30))).toEqual([
    expect.stringMatching(/^Line 3: state: Choose the Sta/),
    expect.stringMatching(/^Line 4: type: Choose/),
    expect.stringMatching(/^Line 5: domains: Anyone can ha/),
    expect.stringMatching(/^Line 6: directory_phone: “123”/),
    expect.stringMatching(/^Line 7: directory_source: Say/),
    expect.stringMatching(/^Line 8: domains: fine-tribunal/),
    expect.stringMatching(/^Line 9: it has 3 cells/),
    expect.stringMatching(/^Line 10: name: /),
    expect.stringMatching(/^Line 10: country: /),
    expect.stringMatching(/^Line 11: domains: gendarmerie/),
  ]);
  expect(said[5]).toContain('stands in line 2 already');
  expect(await count()).toBe(before);
});

test.each([
  ['no header', 'A,court,county,US,IL,a-court.example,,', 'Line 1: the header'],
  ['a column too many', `${HEADER},notes\nA,court,county,US,IL,a.example,,,x`, '“notes” is too many'],
  ['a column twice', `${HEADER},name`, 'Line 1: the header'],
  ['no rows', HEADER, 'Line 2: there is no row'],
  ['an open quotation mark', `${HEADER}\n"A,court,county`, 'Line 2: a quotation mark is left open'],
])('a file with %s is refused whole', async (_what, text, words) => {
  await expect(importAgencies('operator', { csv: text })).rejects.toThrow(words);
});
