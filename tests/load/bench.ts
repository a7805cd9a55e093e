import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { now } from '@/lib/platform/clock';
import { disconnect } from '@/lib/platform/database';
import { measureLog } from './audit';
import { table } from './figures';
import { measureIdentifiers } from './identifiers';
import { measureLive } from './live';
import { measurePages } from './pages';
import { measureQueue } from './queue';
import { measureSameAnswer } from './same-answer';

// Times say something about one machine at one moment: compare runs of two versions on the same one.
const pages = await measurePages();
const sameAnswer = await measureSameAnswer();
const identifiers = measureIdentifiers();
// Last: it fills the portal with a hundred thousand requests.
const queue = await measureQueue();
const live = await measureLive();
// Last: it fills the log.
const log = await measureLog();
await disconnect();

console.log(`\n${table(pages)}\n`);
console.log(`${table(identifiers.rows)}\n`);
console.log(`The queue of 100,000 requests, its queries alone:\n${table(queue)}\n`);
console.log(`${table(live)}\n`);
console.log(`Search of an audit log of a million entries:\n${table(log)}\n`);
console.log(`Sign-in, ${sameAnswer.asksEach} known and ${sameAnswer.asksEach} unknown addresses in turns:`);
const { knownMedianMs, unknownMedianMs, differenceMs, knownP95Ms, unknownP95Ms, differentAnswers } =
  sameAnswer;
console.log(
  `${table([
    { address: 'known', medianMs: knownMedianMs, p95Ms: knownP95Ms },
    { address: 'unknown', medianMs: unknownMedianMs, p95Ms: unknownP95Ms },
  ])}
The medians differ by ${differenceMs} ms; ${differentAnswers === 1 ? 'every answer is the same' : `there are ${differentAnswers} different answers`} (status, headers, body).`,
);

const machine = { cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length, node: process.version };
writeFileSync(
  'bench.json',
  `${JSON.stringify({ at: now(), machine, pages, identifiers, queue, live, log, sameAnswer }, null, 2)}\n`,
);
console.log('\nThe figures are in bench.json.');
if (!identifiers.within) console.log('Ten thousand identifiers take longer than two seconds.');
if (differentAnswers !== 1 || !identifiers.within) process.exitCode = 1;
