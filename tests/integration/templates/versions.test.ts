import { expect, test } from 'vitest';
import { now } from '@/lib/platform/clock';
import { database } from '@/lib/platform/database';
import { NotFound, Refusal } from '@/lib/platform/refusal';
import { findRequest } from '@/lib/requests/queries';
import { templateHistory, templatesFor, wordsFor } from '@/lib/templates/queries';
import { addTemplate, changeTemplate, retireTemplate, takeBackTemplate } from '@/lib/templates/save-template';
import { seedTemplates } from '@/prisma/seed/templates';
import { anAgency, anAgent, aStaffMember, FOREIGN } from '@/tests/support/people';
import { aFiledRequest } from '@/tests/support/requests';

const CONTENT = { name: 'Page of the period', body: 'On which page of {{reference}}?', kind: null };
const anew = { ...CONTENT, purpose: 'G6', language: 'en' };
const wanted = { purpose: 'G6', kind: 'subpoena_trial', language: 'en' } as const;
const named = async (name: string) => (await templatesFor(wanted)).find((each) => each.name === name);

test('the newest version counts, those before stay, and an earlier one can be taken back', async () => {
  const counsel = await aStaffMember('counsel');
  const first = await addTemplate(counsel, anew);
  expect(await named(CONTENT.name)).toMatchObject({ id: first, version: 1 });

  const second = await changeTemplate(counsel, { ...CONTENT, id: first, body: 'Which page?', over: false });
  expect(await named(CONTENT.name)).toMatchObject({ id: second, version: 2, body: 'Which page?' });
  await expect(
    changeTemplate(counsel, { ...CONTENT, id: second, body: 'Which page?', over: false }),
  ).rejects.toThrow('Nothing is different from version 2');

  const back = await takeBackTemplate(counsel, { id: first });
  expect(await named(CONTENT.name)).toMatchObject({ id: back, version: 3, body: CONTENT.body });
  const [{ key, language } = { key: '', language: '' }] = (await templatesFor(wanted)).filter(
    ({ id }) => id === back,
  );
  const history = await templateHistory({ key, language });
  expect(history.map(({ version, author }) => [version, author])).toEqual([
    [3, counsel.name],
    [2, counsel.name],
    [1, counsel.name],
  ]);
});

test('a retired one is not offered any more, and can be taken back', async () => {
  const admin = await aStaffMember('administrator');
  const id = await addTemplate(admin, { ...anew, name: 'Soon gone' });
  const end = await retireTemplate(admin, { id });
  expect(await retireTemplate(admin, { id })).toBe(end);
  expect(await named('Soon gone')).toBeUndefined();
  await takeBackTemplate(admin, { id: end });
  expect(await named('Soon gone')).toMatchObject({ version: 3, retired: false });
});

test('who was slower is told of the version between, and can put theirs on top', async () => {
  const [one, two] = await Promise.all([aStaffMember('counsel'), aStaffMember('counsel')]);
  const id = await addTemplate(one, { ...anew, name: 'Disputed' });
  await changeTemplate(one, { ...CONTENT, name: 'Disputed', body: 'One', id, over: false });
  const late = { ...CONTENT, name: 'Disputed', body: 'Two', id };
  const refusal = await changeTemplate(two, { ...late, over: false }).catch((error) => error);
  expect(refusal).toBeInstanceOf(Refusal);
  expect(refusal.issues).toMatchObject([{ field: 'over' }]);
  await changeTemplate(two, { ...late, over: true });
  expect(await named('Disputed')).toMatchObject({ version: 3, body: 'Two' });

  const race = await Promise.allSettled([one, two].map((who) => takeBackTemplate(who, { id })));
  expect(race.some(({ status }) => status === 'fulfilled')).toBe(true);
  const versions = await database().template.findMany({ where: { name: 'Disputed' } });
  expect(new Set(versions.map(({ version }) => version)).size).toBe(versions.length);
});

test('an unknown field is refused by the use case too, and all but counsel and administrator find nothing', async () => {
  const counsel = await aStaffMember('counsel');
  await expect(addTemplate(counsel, { ...anew, body: 'Dear {{victim}}' })).rejects.toThrow(
    '{{victim}} is no field',
  );
  for (const role of ['analyst', 'cleared', 'trust_and_safety', 'auditor'] as const) {
    await expect(addTemplate(await aStaffMember(role), anew)).rejects.toThrow(NotFound);
  }
  const [{ id } = { id: '' }] = await templatesFor(wanted);
  await expect(retireTemplate(await anAgent(), { id })).rejects.toThrow(NotFound);
});

test('words for a request: its kind before all kinds, the agency’s language before the others, fields filled in', async () => {
  const counsel = await aStaffMember('counsel');
  const marie = await anAgent({ agency: await anAgency(FOREIGN) });
  const { reference } = await aFiledRequest(marie, { kind: 'inquiry' });
  const request = (await findRequest(counsel, reference))!;
  await addTemplate(counsel, { ...anew, purpose: 'message', name: 'For inquiries', kind: 'inquiry' });
  await addTemplate(counsel, { ...anew, purpose: 'message', name: 'For warrants', kind: 'search_warrant' });

  const words = await wordsFor(request, ['message', 'decline']);
  expect(words[0]).toMatchObject({ language: 'fr' });
  const english = words.filter(({ language, purpose }) => language === 'en' && purpose === 'message');
  expect(english[0]).toMatchObject({ name: 'For inquiries', words: `On which page of ${reference}?` });
  expect(words.map(({ name }) => name)).not.toContain('For warrants');
  expect(words.map(({ words: text }) => text).join()).not.toMatch(/[{}]/);
});

test('a second start keeps what the company made of the shipped ones', async () => {
  const counsel = await aStaffMember('counsel');
  const [shipped] = await templatesFor({ purpose: 'approve', kind: 'subpoena_trial', language: 'en' });
  await retireTemplate(counsel, { id: shipped!.id });
  expect(await seedTemplates(now())).toBe(0);
  const left = await templatesFor({ purpose: 'approve', kind: 'subpoena_trial', language: 'en' });
  expect(left.map(({ key }) => key)).not.toContain(shipped!.key);
});
