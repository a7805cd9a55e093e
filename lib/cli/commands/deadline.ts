import type { ResponseTarget, SkippedDay, Stop } from '@/lib/law/response-clock';
import { type Command, CommandError } from './command';

/** Answers are printed in portions: a call a line would take longer than the counting. */
const PORTION = 1000;

export const deadline: Command = {
  usage: 'TIME [--stop FROM/TO]… [--json], or FILE.jsonl',
  about:
    'Counts by when an answer is due for a receipt at TIME (ISO 8601 with its offset), with the days left out and why; or for each line of a .jsonl file. Nothing has to run for it.',
  options: { json: { type: 'boolean' }, stop: { type: 'string', multiple: true } },
  takes: { least: 1, most: 1 },
  withoutDatabase: true,
  async run({ args, options }) {
    const [given = ''] = args;
    const stops = (options.stop ?? []) as string[];
    const file = /\.jsonl$/i.test(given);
    if (file && stops.length > 0)
      throw new CommandError('Stops of a file stand in its lines: leave --stop out.', 2);
    const { readDeadlineArguments, readDeadlineFile } = await import('../read-deadline-question');
    const questions = file ? await readDeadlineFile(given) : [readDeadlineArguments(given, stops)];
    const [{ responseTarget }, { CLOCKS }, { now }, { companyHere }] = await Promise.all([
      import('@/lib/law/response-clock'),
      import('@/lib/law/clocks'),
      import('@/lib/platform/clock'),
      import('../company-here'),
    ]);
    const { timeZone, closesAt } = await companyHere();
    const hours = { timeZone, closesAt, days: CLOCKS.response.length.business_days };
    const time = now();
    const targets = questions.map((question) =>
      responseTarget({ ...question, ...hours, now: askedAt(question.stops, time) }),
    );
    // Whoever reads only the first answers closes the pipe; that is no fault of ours.
    process.stdout.on('error', () => process.exit());
    const [first] = targets;
    if (!file && first) {
      const { receivedAt } = questions[0]!;
      console.log(options.json ? JSON.stringify({ receivedAt, ...first, closesAt }) : inWords(first, hours));
      return 0;
    }
    for (let from = 0; from < targets.length; from += PORTION) {
      const portion = targets.slice(from, from + PORTION);
      console.log(portion.map(({ due }) => JSON.stringify({ due })).join('\n'));
    }
    return 0;
  },
};

/** A stop without an end runs, also one that begins only later than today. */
function askedAt(stops: readonly Stop[], now: Date): Date {
  const running = stops.filter(({ to }) => to === null).map(({ from }) => from.getTime());
  return new Date(Math.max(now.getTime(), ...running));
}

function inWords(
  { due, dueAt, dayZero, counted, skipped, timeZone }: ResponseTarget,
  { closesAt, days }: { closesAt: string; days: number },
): string {
  const first =
    due && dueAt
      ? `Due ${due} by ${closesAt} in ${timeZone} (${dueAt.toISOString()}).`
      : `No day is due: the clock is stopped, with ${counted} of ${days} business days counted.`;
  const left = skipped.map((day) => `  ${day.day}  ${reason(day)}`);
  return [
    first,
    `Day zero is ${dayZero}; ${counted} business days are counted after it.`,
    ...(left.length > 0 ? ['Left out:', ...left] : ['No day was left out.']),
  ].join('\n');
}

function reason({ why, name }: SkippedDay): string {
  if (why === 'holiday') return `holiday: ${name}`;
  return why === 'stop' ? 'stopped' : 'weekend';
}
