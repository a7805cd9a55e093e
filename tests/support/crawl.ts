import { readPdf } from './pdf-text';
import { unzip } from './unzip';

/** Who goes looking: a session's token, or nobody. */
export type Person = { name: string; token: string | null };

export type Answer = { path: string; status: number; headers: string; body: string };

/** At most so many addresses of one form besides those it starts from: a hundred requests are drawn by one page. */
const OF_A_FORM = process.env.TEST_ALL ? 6 : 1;
/** Pages of lists are each another view. */
const OF_A_LIST = process.env.TEST_ALL ? 30 : 1;
/** Papers and documents cost a second each to make. */
const OF_FILES = process.env.TEST_ALL ? 6 : 1;
const AT_ONCE = 4;

/** Reads a portal as one person sees it, by plain requests. */
export class Crawler {
  constructor(
    private readonly url: string,
    private readonly cookie: string,
    private readonly person: Person,
  ) {}

  private get headers(): Record<string, string> {
    return this.person.token ? { cookie: `${this.cookie}=${this.person.token}` } : {};
  }

  /** One answer, redirects not followed: where they lead is in the headers. */
  async fetch(path: string): Promise<Answer> {
    const answer = await fetch(new URL(path, this.url), { redirect: 'manual', headers: this.headers });
    return readAnswer(path, answer);
  }

  /** A document sent to a request, as the form without script sends it. */
  async upload(requestId: string): Promise<Answer> {
    const form = new FormData();
    form.set('draft', requestId);
    form.set('role', 'process');
    form.set('file', new Blob(['%PDF-1.4\n%%EOF'], { type: 'application/pdf' }), 'a.pdf');
    const headers = { ...this.headers, accept: 'application/json', 'sec-fetch-site': 'same-origin' };
    const target = new URL('/api/documents', this.url);
    const answer = await fetch(target, { method: 'POST', body: form, headers, redirect: 'manual' });
    return readAnswer('/api/documents', answer);
  }

  /** Every page that can be reached by links from the given ones, a few of each form. */
  async *walk(starts: string[]): AsyncGenerator<Answer> {
    const seen = new Set<string>(starts);
    const forms = new Map<string, number>();
    let waiting = [...seen];
    while (waiting.length > 0) {
      const now = waiting.splice(0, AT_ONCE);
      const answers = await Promise.all(now.map((path) => this.fetch(path)));
      for (const answer of answers) {
        yield answer;
        for (const path of this.linksIn(answer)) {
          const form = formOf(path);
          const count = forms.get(form) ?? 0;
          if (seen.has(path) || count >= mostOf(form)) continue;
          seen.add(path);
          forms.set(form, count + 1);
          waiting = [...waiting, path];
        }
      }
    }
  }

  private linksIn({ path, headers, body }: Answer): string[] {
    const links = [...body.matchAll(/\b(?:href|action)="([^"#]+)/g)].map(([, link]) => link!);
    const location = /^location: (.*)$/m.exec(headers)?.[1];
    return [...links, ...(location ? [location] : [])].flatMap((link) => {
      const text = link.replaceAll('&amp;', '&');
      if (!URL.canParse(text, this.url)) return [];
      const target = new URL(text, new URL(path, this.url));
      const assets = target.pathname.startsWith('/_next/') || target.pathname.startsWith('/api/auth');
      return target.origin === new URL(this.url).origin && !assets ? [target.pathname + target.search] : [];
    });
  }
}

async function readAnswer(path: string, answer: Response): Promise<Answer> {
  const headers = [...answer.headers]
    // What differs from one answer to the next by itself.
    .filter(([name]) => name !== 'date')
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n');
  const bytes = Buffer.from(await answer.arrayBuffer());
  return {
    path,
    status: answer.status,
    headers,
    body: await textOf(bytes, answer.headers.get('content-type')),
  };
}

/** What a person can read in an answer, also in a PDF and in the files of an archive. */
async function textOf(bytes: Buffer, type: string | null): Promise<string> {
  if (type?.startsWith('application/pdf') && bytes.length > 0) {
    const { text, info } = await readPdf(bytes).catch(() => ({ text: bytes.toString('latin1'), info: {} }));
    return `${text} ${JSON.stringify(info)}`;
  }
  if (!bytes.subarray(0, 2).equals(Buffer.from('PK'))) return bytes.toString('utf8');
  const files = await Promise.all(
    [...unzip(bytes)].map(async ([name, content]) => {
      const pdf = name.endsWith('.pdf') ? 'application/pdf' : null;
      return `${name}\n${await textOf(content, pdf)}`;
    }),
  );
  return files.join('\n');
}

function mostOf(form: string): number {
  if (form.startsWith('/api/')) return OF_FILES;
  return form.includes('?') ? OF_A_LIST : OF_A_FORM;
}

/** The form of an address: what is one of many replaced, and of a query its names alone. */
function formOf(path: string): string {
  const { pathname, searchParams } = new URL(path, 'http://portal.invalid');
  const plain = pathname
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID')
    .replace(/OWC?-\d{4}-\d+/g, 'REFERENCE')
    .replace(/\/\d+(?=\/|$)/g, '/NUMBER');
  const names = [...new Set(searchParams.keys())].sort().join('&');
  return names ? `${plain}?${names}` : plain;
}

/** Which of some words stand in a text. */
export function tellsOf(text: string, words: string[]): string[] {
  return words.filter((word) => text.includes(word));
}

/** What a page says in its main part, without times that go on by themselves. */
export function wordsOf(body: string): string {
  const main = /<main[\s\S]*<\/main>/.exec(body)?.[0] ?? body;
  return main
    .replace(/<script[\s\S]*?<\/script>/g, ' ')
    .replace(/<time[\s\S]*?<\/time>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\b\d+ (second|minute|hour|day)s?\b/g, ' ')
    .replace(/\s+/g, ' ');
}

/**
 * Whether two answers are the same but for the address that was asked for.
 * @returns null where they are, else what differs
 */
export function sameAnswer(one: Answer, path: string, other: Answer, otherPath: string): string | null {
  if (one.status !== other.status) return `status ${one.status} beside ${other.status}`;
  const [a, b] = [plain(one, path), plain(other, otherPath)];
  if (a.headers !== b.headers) return `headers: ${differ(a.headers, b.headers)}`;
  return a.body === b.body ? null : `body: ${differ(a.body, b.body)}`;
}

/**
 * Without what is drawn anew for each answer (nonces, the session's countdown, the order in which scripts are sent),
 * and without the parts of the address that were asked for: the page as it is drawn, then every word its scripts hold.
 */
function plain({ headers, body }: Answer, path: string): { headers: string; body: string } {
  const own = path.match(/[0-9a-f]{8}-[0-9a-f-]{27}|OWC?-\d{4}-\d{6}/g) ?? [];
  const clean = (text: string) =>
    own
      .reduce((rest, part) => rest.replaceAll(part, 'OWN'), text)
      .replace(/nonce(-|=")[\w+/=-]*"?/g, 'nonce');
  const scripts = [...body.matchAll(SCRIPT)].map(([script]) => script).join('\n');
  const words = new Set(clean(scripts).match(/\b[A-Z]?[a-z]{3,}\b/g));
  const drawn = clean(body.replace(SCRIPT, '').replace(/<link [^>]*>/g, ''));
  return { headers: clean(headers), body: `${drawn}\n${[...words].sort().join(' ')}` };
}

const SCRIPT = /<script[\s\S]*?<\/script>/g;

function differ(one: string, other: string): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return `“${one.slice(Math.max(0, at - 60), at + 60)}” beside “${other.slice(Math.max(0, at - 60), at + 60)}”`;
}
