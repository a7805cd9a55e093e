import { beforeAll, expect, test } from 'vitest';
import { verifyLog } from '@/lib/audit/verify-log';
import { localDay } from '@/lib/law/local-time';
import { responseTarget, standing } from '@/lib/law/response-clock';
import { now } from '@/lib/platform/clock';
import { database } from '@/lib/platform/database';
import { readSealed } from '@/lib/platform/storage';
import { DECLARED_KINDS, kindsFor } from '@/lib/requests/kinds/declarations';
import { STATUSES } from '@/lib/requests/rules';
import { SHIPPED_COMPANY } from '@/prisma/seed/company';
import { seedEvaluation } from '@/prisma/seed/evaluation';

let written = 0;
beforeAll(async () => {
  written = await seedEvaluation();
}, 60_000);

const requests = () => database().request.findMany({ include: { stops: true, agency: true, agent: true } });

test('two hundred requests are written, once', async () => {
  expect(written).toBe(200);
  expect(await seedEvaluation()).toBe(0);
  expect(await database().request.count()).toBe(200);
});

test('every kind, state, agency and agent occurs', async () => {
  const all = await requests();
  expect(new Set(all.map(({ status }) => status))).toEqual(new Set(STATUSES));
  expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(DECLARED_KINDS));
  expect(new Set(all.map(({ agency }) => agency.name)).size).toBe(5);
  expect(new Set(all.flatMap(({ agent }) => agent?.address ?? [])).size).toBe(6);
});

test('an agency files what it may file, and in the United States nearly all of it', async () => {
  const all = await requests();
  for (const domain of ['springfield-pd', 'doj-ca', 'fbe', 'police-fr'].map((name) => `${name}.example`)) {
    const { agency } = await database().agencyDomain.findUniqueOrThrow({
      where: { domain },
      include: { agency: true },
    });
    const own = all.filter(({ agencyId, agentId }) => agencyId === agency.id && agentId);
    const filed = new Set(own.map(({ kind }) => kind));
    expect(kindsFor(agency)).toEqual(expect.arrayContaining([...filed]));
    expect(filed.size).toBeGreaterThanOrEqual(domain === 'police-fr.example' ? 5 : 10);
  }
});

test('clocks run, are nearly over, are overdue and stand still; none will expire tonight', async () => {
  const { timeZone, closesAt } = SHIPPED_COMPANY;
  const open = (await requests()).filter(({ submittedAt, closedAt }) => submittedAt && !closedAt);
  const kinds = open.map(({ submittedAt, stops }) => {
    const times = stops.map(({ startedAt, endedAt }) => ({ from: startedAt, to: endedAt }));
    const target = responseTarget({
      receivedAt: submittedAt!,
      stops: times,
      now: now(),
      timeZone,
      closesAt,
      days: 10,
    });
    return standing(target, now());
  });
  expect(new Set(kinds)).toEqual(new Set(['running', 'due_soon', 'overdue', 'stopped']));
});

test('references follow the order of filing without gaps; those of the compartment tell nothing', async () => {
  const filed = (await requests())
    .filter(({ reference }) => reference)
    .sort((a, b) => a.submittedAt!.getTime() - b.submittedAt!.getTime());
  const years = new Map<string, number>();
  for (const { reference, submittedAt, compartment } of filed) {
    const year = localDay(submittedAt!, SHIPPED_COMPANY.timeZone).slice(0, 4);
    if (compartment) {
      expect(reference).toMatch(new RegExp(`^OWC-${year}-\\d{6}$`));
      continue;
    }
    years.set(year, (years.get(year) ?? 0) + 1);
    expect(reference).toBe(`OW-${year}-${String(years.get(year)).padStart(6, '0')}`);
  }
  const counters = await database().referenceCounter.findMany();
  expect(new Map(counters.map(({ year, last }) => [String(year), last]))).toEqual(years);
});

test('nothing lies in the future, and the audit log holds', async () => {
  const at = now();
  expect(await database().auditEvent.count({ where: { at: { gt: at } } })).toBe(0);
  expect(await database().message.count({ where: { createdAt: { gt: at } } })).toBe(0);
  expect(await database().request.count({ where: { certifiedAt: { gt: at } } })).toBe(0);
  const verdict = await verifyLog();
  expect(verdict).toMatchObject({ intact: true });
  expect(verdict.entries).toBeGreaterThan(1000);
});

test('documents are real PDFs that open', async () => {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const row = await database().document.findFirstOrThrow();
  const chunks: Buffer[] = [];
  for await (const chunk of readSealed(row.storageKey, { use: 'document.bytes', id: row.id }))
    chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  expect(bytes.length).toBe(row.bytes);
  const pdf = await getDocument({ data: new Uint8Array(bytes) }).promise;
  const text = await (await pdf.getPage(1)).getTextContent();
  expect(text.items.map((item) => ('str' in item ? item.str : '')).join(' ')).toContain('demonstration');
});
