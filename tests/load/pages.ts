import { gzipSync } from 'node:zlib';
import { paths } from '@/lib/paths';
import { database } from '@/lib/platform/database';
import { env } from '@/lib/platform/env';
import { sessionCookie } from '@/lib/web/auth';
import { agentActor, sessionOf } from '@/tests/support/inventory';
import { ANA, DANA } from '@/tests/support/journeys';
import { aFinishedDraft } from '@/tests/support/requests';
import { quantile, tenth } from './figures';

const TIMES = 30;
const WARM_UP = 3;

async function visits(): Promise<{ path: string; as: string | null }[]> {
  const { reference } = await database().request.findFirstOrThrow({
    where: { status: 'in_review', reference: { not: null } },
    orderBy: { createdAt: 'desc' },
  });
  return [
    { path: '/', as: null },
    { path: '/guidelines', as: null },
    { path: '/requests', as: DANA },
    { path: paths.draftSection(await aFinishedDraft(await agentActor(DANA)), 'identifiers'), as: DANA },
    { path: '/desk', as: ANA },
    { path: `/desk/requests/${reference}`, as: ANA },
  ];
}

/** Bytes of the scripts that a page's script tags load, each packed with gzip; not those for old browsers. */
async function scriptBytes(html: string): Promise<number> {
  const tags = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
  const sources = tags
    .filter((tag) => !/\snomodule\b/i.test(tag))
    .flatMap((tag) => /\ssrc="([^"]+)"/.exec(tag)?.[1] ?? []);
  let bytes = 0;
  for (const source of new Set(sources)) {
    const response = await fetch(new URL(source, env().publicUrl));
    bytes += gzipSync(Buffer.from(await response.arrayBuffer())).length;
  }
  return bytes;
}

async function get(path: string, cookie: string): Promise<{ ms: number; html: string }> {
  const begun = performance.now();
  const response = await fetch(new URL(path, env().publicUrl), {
    headers: { Cookie: cookie },
    redirect: 'manual',
  });
  const html = await response.text();
  if (response.status !== 200) throw new Error(`${path} answered ${response.status}`);
  return { ms: performance.now() - begun, html };
}

/**
 * Opens each page thirty times, one after the other.
 * @returns for each page median and 95th percentile in milliseconds, and its weight in bytes
 */
export async function measurePages() {
  const figures = [];
  for (const { path, as } of await visits()) {
    const cookie = as ? `${sessionCookie().name}=${await sessionOf(as)}` : '';
    for (let n = 0; n < WARM_UP; n++) await get(path, cookie);
    const times: number[] = [];
    let html = '';
    for (let n = 0; n < TIMES; n++) {
      const answer = await get(path, cookie);
      times.push(answer.ms);
      html = answer.html;
    }
    figures.push({
      page: path.replace(/OW-.*/, 'REFERENCE').replace(/[0-9a-f-]{36}/, 'ID'),
      as: as?.split('@')[0] ?? 'anyone',
      medianMs: tenth(quantile(times, 0.5)),
      p95Ms: tenth(quantile(times, 0.95)),
      htmlBytes: Buffer.byteLength(html),
      htmlGzipBytes: gzipSync(html).length,
      scriptGzipBytes: await scriptBytes(html),
    });
  }
  return figures;
}
