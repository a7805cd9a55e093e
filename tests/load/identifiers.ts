import { parseIdentifiers } from '@/lib/law/identifiers';
import { understand } from '@/lib/law/understood-identifiers';
import { readIdentifierFile } from '@/lib/requests/kinds/identifier-file';
import { quantile, tenth } from './figures';

const MANY = 10_000;
const TIMES = 7;
/** What the list of a request may take to be read (issue 3), in milliseconds. */
const LIMIT = 2_000;
const US = { country: 'US' };

/** Ten thousand lines of every type, one in ten written twice; each lap has its own, since readings are remembered. */
function list(lap: number): string {
  return Array.from({ length: MANY }, (_, i) => {
    const n = lap * MANY + (i % 10 === 9 ? i - 5 : i);
    const types = [
      `+1 415 ${555 + (n % 400)} ${String(n % 10_000).padStart(4, '0')}`,
      `AC${n.toString(16).padStart(32, '0')}`,
      `person.${n}@mail.example`,
      `203.0.${n % 200}.${n % 250} 2026-03-01 14:05:12 UTC`,
      `shop${n}.example`,
    ];
    return types[n % types.length]!;
  }).join('\n');
}

function times(what: string, run: (lap: number) => number) {
  const took: number[] = [];
  let read = 0;
  for (let n = 0; n < TIMES; n++) {
    const begun = performance.now();
    read = run(n);
    took.push(performance.now() - begun);
  }
  return { what, read, medianMs: tenth(quantile(took, 0.5)), p95Ms: tenth(quantile(took, 0.95)) };
}

function readWhole(file: Uint8Array): number {
  const steps = readIdentifierFile(file, US);
  for (let step = steps.next(); ; step = steps.next()) {
    if (!step.done) continue;
    if ('problem' in step.value) throw new Error(`the file was not read: ${step.value.problem}`);
    return step.value.read;
  }
}

/**
 * Reads ten thousand identifiers seven times in each of the ways the form does.
 * @returns median and 95th percentile in milliseconds, and whether every median is within the limit
 */
export function measureIdentifiers() {
  const shown = (text: string) => understand({ identifiers: text, names: '' }, US).written;
  const rows = [
    times('10,000 pasted: read and folded', (lap) => parseIdentifiers(list(lap), US).length),
    times('10,000 pasted: as the page shows them', (lap) => shown(list(TIMES + lap))),
    times('the same list read again', () => shown(list(0))),
    times('10,000 rows of a CSV file', (lap) =>
      readWhole(new TextEncoder().encode(`value\n${list(2 * TIMES + lap)}\n`)),
    ),
  ];
  return { rows, within: rows.every(({ medianMs }) => medianMs < LIMIT) };
}
