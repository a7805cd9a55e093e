import { beforeEach, describe, expect, test } from 'vitest';
import { receiveIdentifiers } from '@/app/api/requests/identifiers/receive-identifiers';
import type { Actor, AgentActor } from '@/lib/accounts/rules';
import { newId } from '@/lib/platform/crypto';
import { findDraft } from '@/lib/requests/queries';
import { keepTyping, saveDraft } from '@/lib/requests/save-draft';
import { startRequest } from '@/lib/requests/start-request';
import { ROUTES } from '@/lib/web/routes';
import { anAgency, anAgent, aStaffMember } from '@/tests/support/people';
import { aFiledRequest } from '@/tests/support/requests';

const TABLE = 'type,value\nphone,+1 217 555 0142\nsid,AC01\n,shop.example\nname,Shop Example\nfon,1\n';

let agent: AgentActor;
let draftId: string;
let visitor: Actor | null;

beforeEach(async () => {
  agent = await anAgent();
  visitor = agent;
  draftId = await startRequest(agent, { kind: 'subpoena_trial', idempotencyKey: newId() });
});

const page = () => `/requests/drafts/${draftId}/identifiers`;

type Sent = {
  draft?: string;
  window?: string;
  seen?: string;
  site?: string;
  files?: (string | Uint8Array)[];
};

/** Sends a file as a browser without script does. Out: status, and where it leads. */
async function send({ draft = draftId, window = 'a', seen = '', site, files = [TABLE] }: Sent = {}) {
  const body = new FormData();
  body.set('draft', draft);
  body.set('window', window);
  body.set('seen', seen);
  for (const file of files) body.append('file', new File([file as BlobPart], 'customers.csv'));
  const headers = { 'sec-fetch-site': site ?? 'same-origin' };
  const request = new Request('http://portal.example/api', { method: 'POST', body, headers });
  const answer = await receiveIdentifiers(request, {
    currentActor: async () => visitor,
    mayAdd: (actor) => ROUTES['/api/requests/identifiers'].who === actor.kind,
    limitUploads: async () => null,
  });
  return `${answer.status} ${answer.headers.get('location') ?? ''}`.trim();
}

const answers = async (of = agent, id = draftId) => (await findDraft(of, id))?.answers ?? {};
const kept = async () => (await answers()).unfinished?.identifiers;

describe('a file without script', () => {
  test('goes into the draft’s list; the rows at fault stand beside it by their lines', async () => {
    expect(await send()).toBe(`303 ${page()}#from-file`);
    expect(await kept()).toEqual({
      identifiers: '+1 217 555 0142\nshop.example',
      names: 'Shop Example',
      fileName: 'customers.csv',
      fileRead: '3',
      fileFaults: [
        expect.stringMatching(/^Line 3: “AC01” is not of the type sid/),
        expect.stringMatching(/^Line 6: “fon” is not a type/),
      ],
    });
  });

  test('is put after what was typed or saved before, and the same file twice changes nothing', async () => {
    const values = { identifiers: 'mine.example\nshop.example', names: '' };
    await saveDraft(agent, { draftId, section: 'identifiers', values, window: 'a', seen: '' });
    await send();
    await send();
    expect(await kept()).toMatchObject({ identifiers: 'mine.example\nshop.example\n+1 217 555 0142' });
    // The page's button takes the list, and with it what was said of the file is gone.
    const typed = { ...(await kept()) };
    await saveDraft(agent, { draftId, section: 'identifiers', values: typed, window: 'a', seen: '' });
    expect((await answers()).identifiers).toEqual({
      identifiers: 'mine.example\nshop.example\n+1 217 555 0142',
      names: 'Shop Example',
    });
    expect(await kept()).toBeUndefined();
  });

  test('does not go over what another window kept meanwhile', async () => {
    const values = { identifiers: 'other.example', names: '' };
    const { at } = await keepTyping(agent, {
      draftId,
      section: 'identifiers',
      values,
      window: 'b',
      seen: '',
    });
    expect(await send()).toBe(`303 ${page()}?file=conflict`);
    expect(await kept()).toEqual(values);
    expect(await send({ seen: at.toISOString() })).toBe(`303 ${page()}#from-file`);
    expect(await kept()).toMatchObject({ identifiers: 'other.example\n+1 217 555 0142\nshop.example' });
  });

  test.each<[string, Sent['files'], string]>([
    ['none was chosen', [], '?file=no_file'],
    ['it is empty', [''], '?file=empty'],
    ['it is not text', [new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 0])], '?file=binary'],
    ['a quotation mark is left open', ['value\nshop.example\n"x\ny\n'], '?file=open_quote&line=3'],
    ['there are too many rows', [`value\n${'shop.example\n'.repeat(10_001)}`], '?file=too_many'],
    ['it is larger than 2 MB', ['x\n'.repeat(1_100_000)], '?file=too_large'],
    ['it is far larger', [new Uint8Array(12_000_000)], '?file=too_large'],
    ['there are two', [TABLE, TABLE], '?file=incomplete'],
  ])('is refused with the reason when %s', async (_when, files, where) => {
    expect(await send({ files })).toBe(`303 ${page()}${where}`);
    expect(await answers()).toEqual({});
  });
});

describe('nothing is read', () => {
  test('from elsewhere', async () => {
    expect(await send({ site: 'cross-site' })).toBe('403');
    expect(await send({ site: 'same-site' })).toBe('403');
  });

  test('without a session, or from staff', async () => {
    visitor = null;
    expect(await send()).toBe('303 /sign-in?next=%2Frequests');
    visitor = await aStaffMember('counsel');
    expect(await send()).toBe('303 /requests');
  });

  test('into what is not the agent’s own draft, or no draft, or has no list', async () => {
    visitor = await anAgent();
    expect(await send()).toBe('303 /requests');
    // A colleague, and the point of contact, change no draft of another's.
    const agency = await anAgency();
    const owner = await anAgent({ agency });
    const theirs = await startRequest(owner, { kind: 'subpoena_trial', idempotencyKey: newId() });
    visitor = await anAgent({ agency, pointOfContact: true });
    expect(await send({ draft: theirs })).toBe('303 /requests');
    expect(await answers(owner, theirs)).toEqual({});

    visitor = agent;
    for (const draft of [newId(), 'x', (await aFiledRequest(agent)).id]) {
      expect(await send({ draft })).toBe('303 /requests');
    }
    const inquiry = await startRequest(agent, { kind: 'inquiry', idempotencyKey: newId() });
    expect(await send({ draft: inquiry })).toBe('303 /requests');
    expect(await answers()).toEqual({});
  });
});
