import { beforeAll, describe, expect, test } from 'vitest';
import { daysBetween } from '@/lib/law/calendar-day';
import { now } from '@/lib/platform/clock';
import { digest, unseal } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/database';
import { receiptContentSchema } from '@/lib/receipts/schema';
import { checkRequest } from '@/lib/requests/check-draft';
import { declarationOf, inCompartment } from '@/lib/requests/kinds/declarations';
import { answersOf, hasOwnDocument } from '@/lib/requests/queries';
import { parseSection } from '@/lib/requests/save-draft';
import type { AnsweredSection } from '@/lib/requests/schema';
import { SHIPPED_COMPANY } from '@/prisma/seed/company';
import { seedEvaluation } from '@/prisma/seed/evaluation';
import { sectionsOf } from '@/tests/support/requests';

beforeAll(async () => {
  await seedEvaluation();
}, 60_000);

const WITH = { agency: true, agent: true, categories: true, identifiers: true, documents: true } as const;
const filed = () => database().request.findMany({ where: { submittedAt: { not: null } }, include: WITH });
type Kind = Parameters<typeof checkRequest>[0];

describe('what the seed says was filed could have been filed', () => {
  test('the pre-flight lets it through, and what it said stands in its columns', async () => {
    const verdicts = new Map<string, number>();
    for (const row of await filed()) {
      if (row.kind === 'fisa_order') {
        expect(row).toMatchObject({ verdict: 'review', agentId: null, certifiedAt: null });
        continue;
      }
      const certified = row.certifiedAt !== null;
      const check = checkRequest(row.kind as Kind, await answersOf(row), {
        agency: row.agency,
        companyState: SHIPPED_COMPANY.state,
        at: row.submittedAt!,
        document: await hasOwnDocument(row.id),
        certified: { certified, attested: certified },
      });
      const told = `${row.kind} ${row.reference}: ${check.findings.map(({ code, message }) => `${code} ${message}`)}`;
      // What staff entered and no agent has completed lacks the certification, and nothing else.
      const wrong = check.findings.filter(({ level }) => level === 'incomplete' || level === 'blocked');
      expect(
        wrong.filter(({ code }) => certified || (code !== 'E5' && code !== 'G11')),
        told,
      ).toEqual([]);
      expect(row.verdict, told).toBe(check.verdict);
      expect((row.findings as { code: string }[]).map(({ code }) => code)).toEqual(
        check.findings.map(({ code }) => code),
      );
      expect(row.categories.map(({ category, answer }) => `${category} ${answer}`).sort()).toEqual(
        check.categories.map(({ category, answer }) => `${category} ${answer}`).sort(),
      );
      expect(row.identifiers).toHaveLength(check.identifiers.length);
      verdicts.set(check.verdict, (verdicts.get(check.verdict) ?? 0) + 1);
    }
    expect([...verdicts.keys()].sort()).toEqual(['discretionary', 'fileable', 'incomplete', 'review']);
  });

  test('every page of every request is one that its form accepts', async () => {
    for (const row of await database().request.findMany({ include: { agency: true } })) {
      const answers = await answersOf(row);
      const { optional } = declarationOf(row.kind);
      const answered = Object.keys(answers).filter((key) => key !== 'certified') as AnsweredSection[];
      const wanted = sectionsOf(row.kind as Kind).filter((section) => !optional.includes(section));
      expect(answered).toEqual(expect.arrayContaining(wanted));
      for (const section of answered) {
        const parsed = parseSection(row.kind as Kind, section, answers[section], row.agency.country);
        expect(parsed, `${row.kind} ${section}`).toMatchObject({ ok: true });
      }
    }
  });
});

test('emergencies: fresh and unopened, in review, of an agency nobody has checked, and past ones', async () => {
  const all = (await filed()).filter(({ kind }) => kind === 'emergency');
  const fresh = all.filter(({ firstOpenedAt, status }) => !firstOpenedAt && status === 'submitted');
  expect(fresh).toHaveLength(1);
  expect(now().getTime() - fresh[0]!.submittedAt!.getTime()).toBeLessThan(30 * 60_000);
  expect(all.filter(({ status, agentId }) => status === 'in_review' && agentId)).toHaveLength(2);
  const unverified = all.filter(({ agency }) => agency.standing === 'proposed');
  expect(unverified.map(({ agent }) => agent?.standing)).toEqual(['pending']);
  expect(all.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(5);
  for (const { agency, categories } of all.filter(({ agency }) => agency.country === 'FR')) {
    expect(
      categories.map(({ category }) => category),
      agency.name,
    ).not.toContain('content');
  }
});

test('preservations: holds that run, end soon and have ended; one renewed, and process that follows', async () => {
  const today = now().toISOString().slice(0, 10);
  const kept = (await filed()).filter(
    ({ kind, status }) => kind === 'preservation' && status === 'fulfilled',
  );
  const left = kept.map(({ holdTo }) => daysBetween(today, holdTo!));
  expect(left.some((days) => days > 30)).toBe(true);
  expect(left.some((days) => days >= 0 && days <= 2)).toBe(true);
  expect(left.some((days) => days > 2 && days <= 14)).toBe(true);
  expect(left.some((days) => days < -14)).toBe(true);
  const { renewsId, holdFrom } = await database().request.findFirstOrThrow({
    where: { renewsId: { not: null } },
  });
  const renewed = await database().request.findUniqueOrThrow({ where: { id: renewsId! } });
  expect(renewed).toMatchObject({ kind: 'preservation', holdTo: holdFrom });
  const following = await database().request.findMany({
    where: { preservationId: { not: null } },
    include: { preservation: { include: { identifiers: true } }, identifiers: true },
  });
  expect(following.length).toBeGreaterThanOrEqual(2);
  for (const { preservation, identifiers } of following) {
    expect(identifiers.map(({ hash }) => hash)).toEqual(preservation!.identifiers.map(({ hash }) => hash));
  }
});

test('staff entered some, and two still wait for their agent', async () => {
  const entered = (await filed()).filter(({ enteredById, compartment }) => enteredById && !compartment);
  expect(new Set(entered.map(({ channel }) => channel))).toEqual(new Set(['phone', 'mail', 'in_person']));
  const waiting = entered.filter(({ agentId }) => agentId === null);
  expect(waiting).toHaveLength(2);
  const certified = entered.filter(({ agentId }) => agentId !== null);
  expect(certified.length).toBeGreaterThanOrEqual(3);
  for (const { submittedAt, certifiedAt, closedAt } of certified) {
    expect(certifiedAt!.getTime()).toBeGreaterThan(submittedAt!.getTime());
    if (closedAt) expect(certifiedAt!.getTime()).toBeLessThan(closedAt.getTime());
  }
  for (const { firstOpenedAt, certifiedAt } of waiting) {
    expect(firstOpenedAt).not.toBeNull();
    expect(certifiedAt).toBeNull();
  }
});

test('the compartment is worked on by cleared staff alone', async () => {
  const cleared = await database().account.findFirstOrThrow({ where: { roles: { has: 'cleared' } } });
  const rows = (
    await database().request.findMany({ include: { followers: true, notes: true, messages: true } })
  ).filter(({ kind }) => inCompartment(kind));
  expect(new Set(rows.map(({ kind }) => kind)).size).toBe(2);
  for (const row of rows) {
    const staff = await database().auditEvent.findMany({ where: { requestId: row.id, actorKind: 'staff' } });
    const people = [...staff.map(({ actorId }) => actorId), ...row.notes.map(({ authorId }) => authorId)];
    expect(people.filter((id) => id !== cleared.id)).toEqual([]);
    expect([cleared.id, null]).toContain(row.assigneeId);
    expect(row.followers).toEqual([]);
  }
});

test('notice is barred by several authorities, and an order that does so is attached', async () => {
  const barred = (await filed()).filter(({ noticeBarred }) => noticeBarred);
  const bars = await Promise.all(barred.map(async (row) => (await answersOf(row)).handling!.bar));
  expect(new Set(bars).size).toBeGreaterThanOrEqual(6);
  const roles = (await database().document.findMany()).map(({ role }) => role);
  expect(new Set(roles)).toEqual(
    new Set(['process', 'letterhead', 'non_disclosure', 'translation', 'attachment', 'scan']),
  );
});

test('every certified request has its receipt, which opens and is whole', async () => {
  const certified = await database().request.findMany({
    where: { certifiedAt: { not: null } },
    include: { receipts: true, documents: true, identifiers: true },
  });
  expect(certified.length).toBeGreaterThan(150);
  expect(await database().receipt.count()).toBe(certified.length);
  for (const { receipts, reference, certifiedAt, documents, identifiers } of certified) {
    const [receipt] = receipts;
    const certifiedWith = documents.filter(({ confirmedAt }) => confirmedAt! <= certifiedAt!);
    const text = await unseal(receipt!.content, { use: 'receipt.content', id: receipt!.id });
    expect(digest(text)).toBe(receipt!.sha256);
    const content = receiptContentSchema.parse(JSON.parse(text));
    expect(content).toMatchObject({ reference, number: 1, code: receipt!.code });
    expect(content.documents.map(({ sha256 }) => sha256).sort()).toEqual(
      certifiedWith.map(({ sha256 }) => sha256).sort(),
    );
    expect(content.identifiers?.count ?? 0).toBe(identifiers.length);
  }
});

test('decisions: releases that wait, were made and refused, approvals in part, and instructions on accounts', async () => {
  const releases = await database().release.findMany({ include: { callBack: true } });
  expect(new Set(releases.map(({ released }) => released))).toEqual(new Set([null, true, false]));
  expect(releases.every((each) => each.decidedById !== each.recommendedById)).toBe(true);
  expect(releases.every(({ requestId, callBack }) => callBack.requestId === requestId)).toBe(true);
  const approved = await database().request.count({
    where: { kind: 'emergency', status: { in: ['approved', 'fulfilled'] } },
  });
  expect(releases.filter(({ released }) => released)).toHaveLength(approved);
  expect(await database().requestCategory.count({ where: { granted: false } })).toBeGreaterThan(0);
  for (const type of ['do_not_act', 'review']) {
    for (const settledAt of [null, { not: null }]) {
      expect(await database().instruction.count({ where: { type, settledAt } }), type).toBeGreaterThan(0);
    }
  }
  const sealed = { type: 'review', request: { compartment: true } };
  expect(await database().instruction.count({ where: sealed })).toBe(0);
  const redirected = await database().requestIdentifier.findMany({ where: { outcome: 'redirected' } });
  expect(redirected.every(({ redirect, produced }) => redirect !== null && produced.length === 1)).toBe(true);
});
