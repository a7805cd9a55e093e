import { beforeAll, describe, expect, test } from 'vitest';
import type { AgentActor } from '@/lib/accounts/rules';
import { addDays } from '@/lib/law/calendar-day';
import { now } from '@/lib/platform/clock';
import { newId } from '@/lib/platform/crypto';
import { FactorNeeded, NotFound, Refusal } from '@/lib/platform/refusal';
import { scopeOf } from '@/lib/requests/policy';
import { findDraft, listRequests, requestForUpload, requestOfDocument } from '@/lib/requests/queries';
import { saveDraft } from '@/lib/requests/save-draft';
import { startRequest } from '@/lib/requests/start-request';
import { submitRequest } from '@/lib/requests/submit-request';
import { anAgency, anAgent } from '@/tests/support/people';
import { aFinishedDraft, goodPages, type Pages } from '@/tests/support/requests';

const good = goodPages();
const tomorrow = addDays(now().toISOString().slice(0, 10), 1);
const yesterday = addDays(tomorrow, -2);

/** section, what is sent, the field the sentence stands on, a piece of the sentence. */
const FAULTS: [keyof Pages, Record<string, string | string[]>, string, RegExp][] = [
  ['process', { ...good.process, court: '' }, 'court', /Enter the court/],
  ['process', { ...good.process, court: 'Court\u0000' }, 'court', /control character/],
  ['process', { ...good.process, court: 'x'.repeat(201) }, 'court', /200 characters or fewer/],
  ['process', { ...good.process, issuedOn: '2026-02-30' }, 'issuedOn', /real date/],
  ['process', { ...good.process, issuedOn: tomorrow }, 'issuedOn', /in the future/],
  ['contact', { ...good.contact, phone: ' ' }, 'phone', /Enter a phone number/],
  ['identifiers', { identifiers: '' }, 'identifiers', /at least one/],
  ['identifiers', { identifiers: ' , ;\n' }, 'identifiers', /at least one/],
  [
    'identifiers',
    { identifiers: '+14155550132\nthe red phone' },
    'identifiers',
    /“the red phone” is not an identifier/,
  ],
  ['categories', { ...good.categories, categories: [] }, 'categories', /at least one kind/],
  ['categories', { particulars: 'All.' }, 'categories', /at least one kind/],
  ['categories', { ...good.categories, categories: ['content'] }, 'categories', /warrant/],
  [
    'categories',
    { ...good.categories, particulars: 'x'.repeat(3_000_000) },
    'particulars',
    /10,000 characters or fewer/,
  ],
  ['period', { stated: 'dates', from: '2026-03-01', to: '2026-02-01' }, 'to', /before the first/],
  ['period', { stated: 'dates', from: '', to: '2026-02-01' }, 'from', /first day/],
  ['period', { stated: 'dates', from: '2026-01-01', to: tomorrow }, 'to', /in the future/],
  ['period', {}, 'stated', /Choose whether/],
  [
    'handling',
    { ...good.handling, expedited: 'yes', deadline: tomorrow },
    'deadlineInDocument',
    /legal process itself/,
  ],
  [
    'handling',
    { ...good.handling, expedited: 'yes', deadline: yesterday, deadlineInDocument: 'yes' },
    'deadline',
    /has passed/,
  ],
  ['handling', { ...good.handling, notice: 'barred' }, 'bar', /cover letter is none/],
  ['handling', { ...good.handling, notice: 'barred', bar: '2705b' }, 'barCitation', /court and number/],
];

describe('a faulty page gets its sentence and changes nothing', () => {
  let dana: AgentActor;
  let draftId: string;
  beforeAll(async () => {
    dana = await anAgent();
    draftId = await startRequest(dana, { kind: 'subpoena_trial', idempotencyKey: newId() });
  });

  test.each(FAULTS)('%s %#', async (section, values, field, sentence) => {
    const refused = await saveDraft(dana, { draftId, section, values }).catch((error) => error);
    expect(refused).toBeInstanceOf(Refusal);
    const issue = (refused as Refusal).issues.find((each) => each.field === field);
    expect(issue?.message).toMatch(sentence);
    expect((await findDraft(dana, draftId))!.answers[section]).toBeUndefined();
  });

  test('emoji and right-to-left text are kept as they were typed', async () => {
    const particulars = 'שם המנוי 👩🏽‍⚖️ and the address';
    await saveDraft(dana, {
      draftId,
      section: 'categories',
      values: { categories: 'subscriber', particulars },
    });
    expect((await findDraft(dana, draftId))!.answers.categories).toEqual({
      categories: ['subscriber'],
      particulars,
    });
  });
});

describe('filing', () => {
  test('an unfinished draft is refused section by section', async () => {
    const dana = await anAgent();
    const draftId = await startRequest(dana, { kind: 'search_warrant', idempotencyKey: newId() });
    const refused = await submitRequest(dana, { draftId, attested: true, factorAt: now() }).catch(
      (error) => error,
    );
    expect((refused as Refusal).issues.map(({ field }) => field)).toEqual([
      'process',
      'contact',
      'identifiers',
      'categories',
      'period',
      'handling',
      'documents',
    ]);
  });

  test('a second factor older than five minutes is asked for again', async () => {
    const dana = await anAgent();
    const draftId = await aFinishedDraft(dana);
    const sixMinutesAgo = new Date(now().getTime() - 6 * 60_000);
    for (const factorAt of [null, sixMinutesAgo]) {
      await expect(submitRequest(dana, { draftId, attested: true, factorAt })).rejects.toThrow(FactorNeeded);
    }
  });

  test('process of another State needs the attestation, that of the company’s State does not', async () => {
    const dana = await anAgent();
    const draft = await aFinishedDraft(dana);
    await expect(submitRequest(dana, { draftId: draft, attested: false, factorAt: now() })).rejects.toThrow(
      /1524.2/,
    );
    const sam = await anAgent({ agency: await anAgency({ state: 'CA', level: 'state' }) });
    const own = await aFinishedDraft(sam);
    await expect(
      submitRequest(sam, { draftId: own, attested: false, factorAt: now() }),
    ).resolves.toBeDefined();
  });

  test('a warrant reaches content, and a foreign agency’s goes to counsel', async () => {
    const content = { categories: { categories: ['subscriber', 'content'], particulars: 'Messages.' } };
    const dana = await anAgent();
    await expect(aFinishedDraft(dana, { kind: 'search_warrant', pages: content })).resolves.toBeDefined();
    const marie = await anAgent({
      agency: await anAgency({ country: 'FR', state: null, level: 'national' }),
    });
    await expect(aFinishedDraft(marie, { kind: 'search_warrant', pages: content })).rejects.toThrow(
      /letter rogatory/,
    );
  });

  test('a stranger finds no draft to save, to read or to file', async () => {
    const dana = await anAgent();
    const draftId = await aFinishedDraft(dana);
    const colleague = await anAgent({ pointOfContact: true });
    expect(await findDraft(colleague, draftId)).toBeNull();
    const values = good.period;
    await expect(saveDraft(colleague, { draftId, section: 'period', values })).rejects.toThrow(NotFound);
    await expect(submitRequest(colleague, { draftId, attested: true, factorAt: now() })).rejects.toThrow(
      NotFound,
    );
    await expect(
      submitRequest(dana, { draftId: 'nonsense', attested: true, factorAt: now() }),
    ).rejects.toThrow(NotFound);
  });
});

test('an address that only looks like an id finds nothing', async () => {
  const dana = await anAgent();
  const dashes = '-'.repeat(36);
  expect(await findDraft(dana, dashes)).toBeNull();
  expect(await requestForUpload(dana, dashes)).toBeNull();
  expect(await requestOfDocument(dana, dashes)).toBeNull();
  expect((await listRequests(scopeOf(dana), dashes)).rows).toEqual([]);
});
