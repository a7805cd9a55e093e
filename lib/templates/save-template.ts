import type { Actor } from '@/lib/accounts/rules';
import { appendEvent } from '@/lib/audit/append-event';
import { now } from '@/lib/platform/clock';
import { newId } from '@/lib/platform/crypto';
import { inTransaction, type Tx } from '@/lib/platform/database';
import { NotFound, Refusal } from '@/lib/platform/refusal';
import { mayEditTemplates } from './policy';
import { fieldProblem } from './rules';

type Content = { name: string; body: string; kind: string | null };
type Row = Content & { key: string; language: string; purpose: string; version: number; retired: boolean };

function savedMeanwhile(version: number): never {
  throw new Refusal({
    field: 'over',
    message: `Version ${version} was saved while you were writing: read it in the history, then tick the box to save yours on top of it.`,
  });
}

/** Writes one version and its entry in the log; the number is taken once. */
async function writeVersion(
  tx: Tx,
  actor: Actor,
  row: Row,
  act: 'template.saved' | 'template.retired',
): Promise<string> {
  const problem = fieldProblem(row.body);
  if (problem) throw new Refusal({ field: 'body', message: problem });
  const id = newId();
  const data = { ...row, id, authorId: actor.accountId, createdAt: now() };
  const { count } = await tx.template.createMany({ data: [data], skipDuplicates: true });
  if (count === 0) savedMeanwhile(row.version);
  await appendEvent(tx, {
    actor: { accountId: actor.accountId, kind: actor.kind },
    act,
    data: { purpose: row.purpose, language: row.language, version: row.version },
  });
  return id;
}

/** The version an id names, and the newest of the same template and language. */
async function versionsOf(tx: Tx, id: string) {
  const named = await tx.template.findUnique({ where: { id } });
  if (!named) throw new NotFound();
  const { key, language } = named;
  const newest = await tx.template.findFirstOrThrow({
    where: { key, language },
    orderBy: { version: 'desc' },
  });
  return { named, newest };
}

/**
 * Saves a template that was not there before.
 * @param input.of the id of a template that this one translates; it has that one's key and purpose
 * @returns the id of its first version
 * @throws NotFound for whoever may not edit; Refusal where the language is taken or a field unknown
 */
export async function addTemplate(
  actor: Actor,
  input: Content & { purpose: string; language: string; of?: string },
): Promise<string> {
  if (!mayEditTemplates(actor)) throw new NotFound();
  const { of, ...content } = input;
  return inTransaction(async (tx) => {
    const original = of ? (await versionsOf(tx, of)).named : null;
    const key = original?.key ?? newId();
    const purpose = original?.purpose ?? content.purpose;
    if (await tx.template.findFirst({ where: { key, language: content.language } })) {
      throw new Refusal({
        field: 'language',
        message: 'The template is there in this language already: choose another, or edit that one.',
      });
    }
    return writeVersion(
      tx,
      actor,
      { ...content, key, purpose, version: 1, retired: false },
      'template.saved',
    );
  });
}

/**
 * Saves a new version of a template; the newest one counts, and those before stay.
 * @param input.id the version that was on the screen
 * @param input.over whether it may come on top of one that somebody saved meanwhile
 * @returns the id of the new version
 * @throws NotFound for whoever may not edit; Refusal where somebody was faster (on `over`) or nothing is different
 */
export async function changeTemplate(
  actor: Actor,
  input: Content & { id: string; over: boolean },
): Promise<string> {
  if (!mayEditTemplates(actor)) throw new NotFound();
  const { id, over, ...content } = input;
  return inTransaction(async (tx) => {
    const { newest } = await versionsOf(tx, id);
    if (newest.id !== id && !over) savedMeanwhile(newest.version);
    const same = newest.name === content.name && newest.body === content.body && newest.kind === content.kind;
    if (same && !newest.retired) {
      throw new Refusal({
        field: null,
        message: `Nothing is different from version ${newest.version}, so there is nothing to save.`,
      });
    }
    const { key, language, purpose, version } = newest;
    const row = { ...content, key, language, purpose, version: version + 1, retired: false };
    return writeVersion(tx, actor, row, 'template.saved');
  });
}

/**
 * Takes a template out of use, by a version that says so; what it said stays in the history. Safe to repeat.
 * @throws NotFound for whoever may not edit
 */
export async function retireTemplate(actor: Actor, { id }: { id: string }): Promise<string> {
  if (!mayEditTemplates(actor)) throw new NotFound();
  return inTransaction(async (tx) => {
    const { newest } = await versionsOf(tx, id);
    if (newest.retired) return newest.id;
    const { key, language, purpose, kind, name, body, version } = newest;
    const row = { key, language, purpose, kind, name, body, version: version + 1, retired: true };
    return writeVersion(tx, actor, row, 'template.retired');
  });
}

/**
 * Makes an earlier version the newest again, or takes a retired template back into use. Safe to repeat.
 * @param input.id the version whose words are to count
 * @throws NotFound for whoever may not edit
 */
export async function takeBackTemplate(actor: Actor, { id }: { id: string }): Promise<string> {
  if (!mayEditTemplates(actor)) throw new NotFound();
  return inTransaction(async (tx) => {
    const { named, newest } = await versionsOf(tx, id);
    if (newest.id === id && !newest.retired) return id;
    const { key, language, purpose, kind, name, body } = named;
    const row = { key, language, purpose, kind, name, body, version: newest.version + 1, retired: false };
    return writeVersion(tx, actor, row, 'template.saved');
  });
}
