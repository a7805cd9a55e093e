import { expect, type Page } from '@playwright/test';
import { KINDS, type KindId } from '@/lib/law/kinds';
import { paths } from '@/lib/paths';
import { type SectionId, sectionTitle } from '@/lib/requests/kinds/declaration';
import { declarationOf } from '@/lib/requests/kinds/declarations';
import type { AnsweredSection, Typed } from '@/lib/requests/schema';
import { onePagePdf } from '@/prisma/seed/paper';
import { goodPages, type Pages } from './requests';

/** Chooses a kind on the start page of a request. Out: the draft's id. */
export async function startDraft(page: Page, kind: KindId): Promise<string> {
  await page.goto(paths.newRequest());
  await page.getByRole('radio', { name: KINDS[kind].name, exact: true }).check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.waitForURL(/\/drafts\/[0-9a-f-]{36}$/);
  return page.url().split('/').at(-1)!;
}

/**
 * Fills in the fields of the page that is open, as a person would: text into boxes, a tick for `yes`, a choice by its
 * value. A field that the page does not show is a fault of the test.
 */
export async function fillFields(page: Page, values: Typed): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    const field = page.locator(`form [name="${name}"]`);
    await expect(field.first(), name).toBeAttached();
    const [tag, type] = await field
      .first()
      .evaluate((each) => [each.tagName, each.getAttribute('type') ?? '']);
    const wanted = [value].flat();
    if (type === 'radio') await page.locator(`[name="${name}"][value="${wanted[0]}"]`).check();
    else if (type === 'checkbox') {
      for (const one of await field.all()) {
        await one.setChecked(wanted.includes((await one.getAttribute('value')) ?? ''));
      }
    } else if (tag === 'SELECT') await field.selectOption(wanted[0]!);
    else await field.fill(wanted[0] ?? '');
  }
}

const save = (page: Page) => page.getByRole('button', { name: 'Save and continue' }).click();

/** Opens a section out of the task list, fills it in and saves it. */
export async function fillSection(
  page: Page,
  kind: KindId,
  section: AnsweredSection,
  values: Typed,
): Promise<void> {
  const title = sectionTitle(declarationOf(kind), section);
  await page.getByRole('link', { name: title, exact: true }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await fillFields(page, values);
  await save(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(KINDS[kind].name);
}

/** Sends a document of a draft, and confirms it where there is no script to do so. */
export async function sendDocument(page: Page, draftId: string, title: string, role?: string): Promise<void> {
  await page.goto(paths.draftSection(draftId, 'documents'));
  if (role) await page.getByLabel('What it is').selectOption(role);
  await page.getByLabel(/as a PDF$/).setInputFiles({
    name: `${title.toLowerCase().replace(/\W+/g, '-')}.pdf`,
    mimeType: 'application/pdf',
    buffer: onePagePdf(title, [draftId]),
  });
  await page.getByRole('button', { name: 'Upload' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'was received' })).toBeVisible();
  const confirm = page.getByRole('button', { name: 'Confirm this file' });
  if (await confirm.count()) await confirm.click();
}

/** Fills in a request of any kind, from the start page up to its check; the browser may have no script. */
export async function fillKind(page: Page, kind: KindId, pages: Partial<Pages> = {}): Promise<string> {
  const draftId = await startDraft(page, kind);
  const values = { ...goodPages(kind), ...pages };
  const { sections, optional } = declarationOf(kind);
  const answered = sections.filter((each): each is Exclude<SectionId, 'documents'> => each !== 'documents');
  for (const section of answered) await fillSection(page, kind, section, values[section]);
  if (!optional.includes('documents')) await sendDocument(page, draftId, KINDS[kind].name);
  await page.goto(paths.draft(draftId));
  await page.getByRole('link', { name: 'Check and file' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check your answers');
  return draftId;
}
