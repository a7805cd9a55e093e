import type { AgentActor } from '@/lib/accounts/rules';
import { database, disconnect } from '@/lib/platform/database';
import { readVisit } from '@/lib/web/auth';
import { sessionOf } from '@/tests/support/inventory';
import { ANA, DANA, enterAs, mailTo } from '@/tests/support/journeys';
import { aFiledRequest } from '@/tests/support/requests';
import { expect, type Page, test } from '@/tests/support/test';

/** The newest trial subpoenas that nobody has begun: a view that an analyst keeps. */
const VIEW = '/desk?status=submitted&kind=subpoena_trial&sort=newest';

let agent: AgentActor;
test.beforeAll(async () => {
  const visit = await readVisit(await sessionOf(DANA));
  agent = visit!.actor as AgentActor;
});
test.afterAll(disconnect);

const keys = (page: Page) => page.getByRole('link', { name: 'Keys' });
/** The keys act once the link that lists them says so. */
const listening = (page: Page) => expect(keys(page)).toHaveAttribute('aria-keyshortcuts', '?');
const title = (page: Page) => page.getByRole('heading', { level: 1 });

test('the minute: a clean subpoena for subscriber data, from the queue to approved, by keyboard alone', async ({
  page,
  context,
  baseURL,
}) => {
  await aFiledRequest(agent);
  const { id, reference } = await aFiledRequest(agent, {
    pages: { identifiers: { identifiers: '+1 415 555 0177', names: '' } },
  });
  await enterAs(context, ANA, baseURL!);
  let touched = 0;
  await page.exposeFunction('touched', () => {
    touched += 1;
  });
  await page.addInitScript(() => {
    for (const kind of ['pointerdown', 'mousedown', 'touchstart', 'wheel']) {
      addEventListener(kind, () => (window as unknown as { touched(): void }).touched(), true);
    }
  });
  let strokes = 0;
  const press = async (key: string) => {
    strokes += 1;
    await page.keyboard.press(key);
  };
  await page.goto(VIEW);
  await listening(page);

  const began = Date.now();
  await press('j');
  await expect(page.getByRole('link', { name: reference })).toBeFocused();
  await press('Enter');
  await expect(title(page)).toHaveText(reference);
  await listening(page);
  await press('b');
  await expect(page.getByText('The review has begun.')).toBeVisible();

  const checklist = page.getByRole('form', { name: 'Mark the conditions' });
  const met = checklist.getByRole('button', { name: /: met$/ });
  const conditions = await met.count();
  for (let number = 1; number <= conditions; number++) await press(String(number));
  await expect(page.getByText(`${conditions} of ${conditions} checked`)).toBeVisible();

  await press('a');
  await expect(title(page)).toHaveText('Approve');
  await expect(page.getByRole('button', { name: 'Approve the request' })).toBeFocused();
  // The shipped template stands there already; the mail itself only says that something waits.
  await expect(page.getByLabel('What else the agent reads')).not.toHaveValue('');
  await press('Enter');
  await expect(page.getByText('The request was approved, and the agent was told by mail.')).toBeVisible();
  const seconds = (Date.now() - began) / 1000;

  await listening(page);
  const cleared = strokes;
  await press('n');
  await expect(title(page)).not.toHaveText(reference);
  expect(new URL(page.url()).searchParams.get('in')).toContain('subpoena_trial');

  expect(touched).toBe(0);
  expect(cleared).toBe(conditions + 5);
  expect(seconds).toBeLessThan(60);
  test.info().annotations.push({ type: 'the minute', description: `${cleared} keys, ${seconds} s` });
  console.log(`The minute: ${cleared} keystrokes, ${conditions} of them ticks; ${seconds.toFixed(1)} s.`);
  const marks = await database().checklistMark.count({ where: { requestId: id, met: true } });
  expect(marks).toBe(conditions);
  await mailTo(DANA, new RegExp(`Request ${reference}: approved`));
});

test('the keys are listed, leave typing alone, and can be switched off', async ({
  page,
  context,
  baseURL,
}) => {
  const { reference } = await aFiledRequest(agent);
  await enterAs(context, ANA, baseURL!);
  await page.goto(`/desk/requests/${reference}`);
  await listening(page);
  await page.keyboard.press('c');
  const note = page.getByRole('textbox', { name: 'New note' });
  await expect(note).toBeFocused();
  await page.keyboard.type('ab1?');
  await expect(note).toHaveValue('ab1?');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+b');
  await page.keyboard.press('Shift+Digit2');
  await expect(page.getByRole('button', { name: /^G2 .*: not met$/ })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(title(page)).toHaveText(reference);
  await expect(page.getByRole('button', { name: 'Begin review' })).toBeVisible();

  await page.keyboard.press('?');
  const list = page.getByRole('dialog', { name: 'Keys on this page' });
  await expect(list).toContainText('Begin review');
  await page.keyboard.press('b');
  await list.getByRole('button', { name: 'Switch the keys off' }).click();
  await expect(list).toContainText('The keys are switched off');
  await page.keyboard.press('Escape');
  await page.keyboard.press('b');
  await page.keyboard.press('?');
  await expect(list).toBeHidden();
  await expect(page.getByRole('button', { name: 'Begin review' })).toBeVisible();

  await page.goto('/account');
  await page.getByRole('button', { name: 'Switch the keys on' }).click();
  await expect(page.getByRole('button', { name: 'Switch the keys off' })).toBeVisible();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('conditions are ticked, and a possible double leads to its closing', async ({
    page,
    context,
    baseURL,
  }) => {
    const same = { pages: { identifiers: { identifiers: '+1 415 555 0178', names: '' } } };
    const first = await aFiledRequest(agent, same);
    const { reference } = await aFiledRequest(agent, same);
    await enterAs(context, ANA, baseURL!);
    await page.goto(`/desk/requests/${reference}`);
    await page.getByRole('button', { name: /^G2 .*: met$/ }).click();
    await expect(page.getByRole('button', { name: /^G2 .*: met$/ })).toHaveAttribute('aria-pressed', 'true');
    await expect(page.getByText('Met: Ana Analyst')).toBeVisible();

    const double = page.getByRole('list', { name: 'Related requests' }).getByRole('listitem').first();
    await expect(double).toContainText('Possible duplicate');
    await double.getByRole('link', { name: 'Close this request in its favour' }).click();
    await expect(page.getByLabel('Reference of the request that replaces it')).toHaveValue(first.reference);
    await page.getByRole('button', { name: 'Mark as superseded' }).click();
    await expect(page.getByText('Superseded by')).toContainText(first.reference);
  });
});
