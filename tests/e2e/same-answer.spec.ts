import { now } from '@/lib/platform/clock';
import { newId } from '@/lib/platform/crypto';
import { database, disconnect } from '@/lib/platform/database';
import { agentRow } from '@/prisma/seed/rows';
import { anEnteredRequest, FISA } from '@/tests/support/entries';
import { agentActor, cookiesFor, staffActor } from '@/tests/support/inventory';
import { hiddenFields, seen, sendForm } from '@/tests/support/plain-form';
import { aFiledRequest } from '@/tests/support/requests';
import { expect, test } from '@/tests/support/test';

// What an answer lets nobody guess: who has an account, and what others have filed. Compared whole, over HTTP.

const [DANA, SAM, CLARA] = [
  'dana.reyes@springfield-pd.example',
  'sam.ortiz@doj-ca.example',
  'clara.cleared@legal.example',
];

test.afterAll(disconnect);

/** Accounts in every standing beside an address that nobody has. */
async function addresses(): Promise<string[]> {
  const { agencyId } = await agentActor(SAM!);
  const rows = (['active', 'pending', 'suspended', 'deactivated'] as const).map((standing) =>
    agentRow({ address: `nat.${standing}@doj-ca.example`, name: 'Nat', agencyId }, now(), standing),
  );
  await database().account.createMany({ data: rows, skipDuplicates: true });
  return ['nobody@doj-ca.example', ...rows.map(({ address }) => address), CLARA!];
}

for (const door of ['/sign-in', '/register', '/emergency/file']) {
  test(`a code asked for at ${door} is answered alike, whoever has an account`, async ({ baseURL }) => {
    const page = new URL(door, baseURL);
    const fields = await hiddenFields(page);
    const answers = new Set<string>();
    for (const address of await addresses()) {
      const answer = await sendForm(page, [...fields, ['address', address]]);
      expect(answer.headers.get('location'), address).toContain('/code');
      answers.add(await seen(answer));
    }
    expect([...answers]).toHaveLength(1);
  });
}

test('what others have filed answers as what does not exist', async ({ baseURL }) => {
  const { reference } = await aFiledRequest(await agentActor(DANA!));
  const bureau = await database().agencyDomain.findUniqueOrThrow({ where: { domain: 'fbe.example' } });
  const sealed = await anEnteredRequest(await staffActor(CLARA!), bureau.agencyId, FISA);
  const ask = async (who: string, path: string, hide: string) => {
    const [cookie] = await cookiesFor({ route: 'not-found', name: '', path: '', as: who });
    const headers = { cookie: `${cookie!.name}=${cookie!.value}` };
    const answer = await fetch(new URL(path, baseURL), { headers, redirect: 'manual' });
    return (await seen(answer)).replaceAll(hide, 'it');
  };
  const asked: [string, string, string, (ref: string) => string][] = [
    ...(['', '/message', '/withdraw', '/answer'] as const).map(
      (page): [string, string, string, (ref: string) => string] => [
        SAM!,
        reference,
        'OW-2026-999999',
        (ref) => `/requests/${ref}${page}`,
      ],
    ),
    [SAM!, reference, 'OW-2026-999999', (ref) => `/api/receipts/${ref}/1`],
    [SAM!, reference, 'OW-2026-999999', (ref) => `/api/requests/${ref}/file?as=pdf`],
    ['carol.counsel@legal.example', sealed, 'OWC-2026-000000', (ref) => `/desk/requests/${ref}`],
    ['carol.counsel@legal.example', sealed, 'OWC-2026-000000', (ref) => `/desk/requests/${ref}/signals`],
    ['audrey.auditor@legal.example', sealed, 'OWC-2026-000000', (ref) => `/desk/requests/${ref}`],
    ['audrey.auditor@legal.example', sealed, 'OWC-2026-000000', (ref) => `/api/requests/${ref}/file?as=pdf`],
    [SAM!, (await agentActor(DANA!)).accountId, newId(), (id) => `/requests/agents/${id}`],
  ];
  for (const [who, there, none, path] of asked) {
    const [theirs, nothing] = [await ask(who, path(there), there), await ask(who, path(none), none)];
    expect(nothing, path(none)).toMatch(/^\[404,/);
    expect(theirs, `${who} ${path(there)}`).toBe(nothing);
  }
});
