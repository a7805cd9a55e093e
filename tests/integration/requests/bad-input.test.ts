import { beforeAll, describe, expect, test } from 'vitest';
import type { AgentActor } from '@/lib/accounts/rules';
import { addDays } from '@/lib/law/calendar-day';
import { now } from '@/lib/platform/clock';
import { newId } from '@/lib/platform/crypto';
import { FactorNeeded, NotFound, Refusal } from '@/lib/platform/refusal';
import { fileCorrection } from '@/lib/receipts/file-correction';
import { fileRequest } from '@/lib/receipts/file-request';
import { scopeOf } from '@/lib/requests/policy';
import { findDraft, listRequests, requestForUpload, requestOfDocument } from '@/lib/requests/queries';
import { keepTyping, saveDraft } from '@/lib/requests/save-draft';
import { startRequest } from '@/lib/requests/start-request';
import { anAgency, anAgent } from '@/tests/support/people';
import { aFinishedDraft, goodPages, type Pages } from '@/tests/support/requests';

const good = goodPages();
const window = { window: 'one', seen: '' };
const ticked = { certified: true, attested: true };
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
  ['identifiers', { identifiers: '' }, 'identifiers', /\(G5: /],
  ['identifiers', { identifiers: ' , ;\n' }, 'identifiers', /\(G5: /],
  ['identifiers', { identifiers: '+14155550132\nthe red phone' }, 'identifiers', /“the red phone”.*\(G5: /],
  ['categories', { ...good.categories, categories: [] }, 'categories', /\(G4: /],
  ['categories', { particulars: 'All.' }, 'categories', /\(G4: /],
  ['categories', { ...good.categories, categories: ['content'] }, 'categories', /warrant.*\(G7: /],
  [
    'categories',
    { ...good.categories, particulars: 'x'.repeat(3_000_000) },
    'particulars',
    /10,000 characters or fewer/,
  ],
  ['period', { from: '2026-03-01', to: '2026-02-01' }, 'to', /after the last day.*\(G6: /],
  ['period', { from: '', to: '2026-02-01' }, 'from', /first day is missing.*\(G6: /],
  ['period', { from: '2026-01-01', to: tomorrow }, 'to', /after today.*\(G6: /],
  ['period', {}, 'from', /missing.*\(G6: /],
  ['handling', { ...good.handling, expedited: 'yes', deadline: tomorrow }, 'deadlineInDocument', /\(G8: /],
  [
    'handling',
    { ...good.handling, expedited: 'yes', deadline: yesterday, deadlineInDocument: 'yes' },
    'deadline',
    /\(G8: /,
  ],
  ['handling', { ...good.handling, notice: 'barred' }, 'bar', /\(G9: /],
  ['handling', { ...good.handling, notice: 'barred', bar: 'cover_letter' }, 'bar', /\(G9: /],
  ['handling', { ...good.handling, notice: 'barred', bar: 'statute' }, 'barCitation', /\(G9: /],
];

describe('a faulty page gets its sentence and changes nothing', () => {
  let dana: AgentActor;
  let draftId: string;
  beforeAll(async () => {
    dana = await anAgent();
    draftId = await startRequest(dana, { kind: 'subpoena_trial', idempotencyKey: newId() });
  });

  test.each(FAULTS)('%s %#', async (section, values, field, sentence) => {
    const refused = await saveDraft(dana, { ...window, draftId, section, values }).catch((error) => error);
    expect(refused).toBeInstanceOf(Refusal);
    const issue = (refused as Refusal).issues.find((each) => each.field === field);
    expect(issue?.message).toMatch(sentence);
    expect((await findDraft(dana, draftId))!.answers[section]).toBeUndefined();
  });

  test('emoji and right-to-left text are kept as they were typed', async () => {
    const particulars = 'שם המנוי 👩🏽‍⚖️ and the address';
    await saveDraft(dana, {
      ...window,
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
    const refused = await fileRequest(dana, { ...ticked, draftId, factorAt: now() }).catch((error) => error);
    expect((refused as Refusal).issues.map(({ field }) => field)).toEqual([
      'process',
      'contact',
      'matter',
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
      await expect(fileRequest(dana, { ...ticked, draftId, factorAt })).rejects.toThrow(FactorNeeded);
    }
  });

  test('process of another State needs the attestation, that of the company’s State does not', async () => {
    const dana = await anAgent();
    const draft = await aFinishedDraft(dana);
    await expect(
      fileRequest(dana, { certified: true, draftId: draft, attested: false, factorAt: now() }),
    ).rejects.toThrow(/1524.2/);
    const sam = await anAgent({ agency: await anAgency({ state: 'CA', level: 'state' }) });
    const own = await aFinishedDraft(sam);
    await expect(
      fileRequest(sam, { certified: true, draftId: own, attested: false, factorAt: now() }),
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
    await expect(saveDraft(colleague, { ...window, draftId, section: 'period', values })).rejects.toThrow(
      NotFound,
    );
    await expect(fileRequest(colleague, { ...ticked, draftId, factorAt: now() })).rejects.toThrow(NotFound);
    await expect(fileRequest(dana, { ...ticked, draftId: 'nonsense', factorAt: now() })).rejects.toThrow(
      NotFound,
    );
  });
});

test('a page that the kind does not have is neither kept nor corrected', async () => {
  const agent = await anAgent();
  const draftId = await aFinishedDraft(agent, { kind: 'inquiry' });
  const page = { section: 'handling', values: { ...good.handling, doNotAct: 'yes' } } as const;
  await expect(saveDraft(agent, { draftId, ...page, ...window })).rejects.toThrow(NotFound);
  await expect(keepTyping(agent, { draftId, ...page, ...window })).rejects.toThrow(NotFound);
  const { reference } = await fileRequest(agent, { draftId, ...ticked, factorAt: now() });
  await expect(fileCorrection(agent, { reference, ...page, asked: false })).rejects.toThrow(NotFound);
});

test('an address that only looks like an id finds nothing', async () => {
  const dana = await anAgent();
  const dashes = '-'.repeat(36);
  expect(await findDraft(dana, dashes)).toBeNull();
  expect(await requestForUpload(dana, dashes)).toBeNull();
  expect(await requestOfDocument(dana, dashes)).toBeNull();
  expect((await listRequests(scopeOf(dana), dashes)).rows).toEqual([]);
});
