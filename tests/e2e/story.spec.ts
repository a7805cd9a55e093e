import { verifyLog } from '@/lib/audit/verify-log';
import { database, disconnect, inTransaction } from '@/lib/platform/database';
import { ANA, COLE, DANA, fileIt, fillTrialSubpoena, mailTo, signIn } from '@/tests/support/journeys';
import { thorough } from '@/tests/support/runs';
import { expect, test } from '@/tests/support/test';

test.afterAll(disconnect);

test('a trial subpoena is filed, questioned, answered, approved, closed and read', async ({ browser }) => {
  test.setTimeout(240_000);
  const [danas, anas, coles] = await Promise.all([1, 2, 3].map(() => browser.newContext()));
  const [dana, ana, cole] = await Promise.all([danas!.newPage(), anas!.newPage(), coles!.newPage()]);
  let reference = '';

  await test.step('Dana signs in from the mailbox and files for two numbers', async () => {
    await signIn(dana, DANA);
    await fillTrialSubpoena(dana, { identifiers: '+1 (415) 555-0132\n415.555.0199', from: '2025-01-01' });
    reference = await fileIt(dana);
    await mailTo(DANA, new RegExp(`${reference}: received`));
  });

  await test.step('Ana finds it in the queue and asks for the period that the document lacks', async () => {
    await signIn(ana, ANA);
    await ana.goto('/desk?status=submitted&sort=received');
    await ana.goto(`/desk/requests/${reference}`);
    await ana.getByRole('button', { name: 'Begin review' }).click();
    await ana.getByRole('link', { name: 'Ask for information' }).click();
    const period = ana.getByRole('checkbox', { name: /^G6/ });
    await period.check();
    for (const box of await ana.getByRole('checkbox', { checked: true }).all()) {
      if ((await box.getAttribute('value')) !== 'G6') await box.uncheck();
    }
    await ana.getByLabel('What the agent reads about G6').fill('Which days do you need records for?');
    await ana.getByRole('button', { name: 'Send the questions' }).click();
    await ana.waitForURL(`**/desk/requests/${reference}`);
    await expect(ana.getByText('Waiting for the agency').first()).toBeVisible();
  });

  await test.step('Dana is mailed, and answers with the period', async () => {
    await mailTo(DANA, new RegExp(`${reference}: needs information`));
    await dana.goto(`/requests/${reference}`);
    await expect(dana.getByText('Which days do you need records for?')).toBeVisible();
    await dana.getByRole('link', { name: 'Answer to G6' }).click();
    await dana.getByLabel('First day').fill('2026-01-01');
    await dana.getByLabel('Last day').fill('2026-03-31');
    await dana.getByLabel('Anything to add').fill('January to March, as on page two.');
    await dana.getByRole('button', { name: 'Keep this answer' }).click();
    await dana.getByRole('button', { name: 'Send the answers' }).click();
    await dana.waitForURL(`**/requests/${reference}`);
    await expect(dana.getByText('January to March, as on page two.')).toBeVisible();
  });

  await test.step('Cole approves, records the outcomes and closes', async () => {
    await signIn(cole, COLE);
    await cole.goto(`/desk/requests/${reference}`);
    await cole.getByRole('link', { name: 'Approve', exact: true }).click();
    await cole.getByRole('button', { name: 'Approve the request' }).click();
    await cole.waitForURL(`**/desk/requests/${reference}`);
    await cole.getByLabel(/^Outcome of \+1 \(415\) 555-0132/).selectOption('contact_information');
    await cole.getByLabel(/^Outcome of 415\.555\.0199/).selectOption('no_records');
    await cole.getByRole('button', { name: 'Save and mark as fulfilled' }).click();
    await expect(cole.getByText('Fulfilled').first()).toBeVisible();
  });

  await test.step('Dana reads the outcome', async () => {
    await mailTo(DANA, new RegExp(`${reference}: answered`));
    await dana.goto(`/requests/${reference}`);
    await expect(dana.getByText('Customer contact information provided')).toHaveCount(2);
    await expect(dana.getByText('No records found')).toBeVisible();
  });

  await test.step('the audit log has every step, and notices a row changed behind its back', async () => {
    const { id } = await database().request.findUniqueOrThrow({ where: { reference } });
    const events = await database().auditEvent.findMany({
      where: { requestId: id },
      orderBy: { seq: 'asc' },
    });
    const acts = new Set(events.map(({ act }) => act));
    for (const act of [
      'started',
      'submit',
      'viewed',
      'begin',
      'ask',
      'answer',
      'approve',
      'outcomes_recorded',
      'fulfil',
    ]) {
      expect(acts).toContain(`request.${act}`);
    }
    expect(await verifyLog()).toMatchObject({ intact: true });
    const victim = events[0]!;
    const change = (act: string) =>
      inTransaction(async (tx) => {
        await tx.$executeRawUnsafe('set local session_replication_role = replica');
        await tx.$executeRaw`update audit_event set act = ${act} where seq = ${victim.seq}`;
      });
    await change('request.forged');
    expect(await verifyLog()).toMatchObject({ intact: false, seq: victim.seq.toString() });
    await change(victim.act);
    expect(await verifyLog()).toMatchObject({ intact: true });
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the same filing works', async ({ page }) => {
    test.skip(!thorough, 'without script agent-filing.spec.ts files one in the short run');
    test.setTimeout(120_000);
    await signIn(page, 'lee.chan@springfield-pd.example');
    await fillTrialSubpoena(page, { identifiers: '+1 415 555 0132' });
    const reference = await fileIt(page);
    await page.goto(`/requests/${reference}`);
    await expect(page.getByText('Submitted').first()).toBeVisible();
  });
});
