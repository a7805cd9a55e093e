import type { Command } from './command';

export const preflight: Command = {
  usage: 'FILE [--json]',
  about:
    'Checks a request before it is filed, as JSON: one in a .json file, or one a line in a .jsonl file; nothing has to run for it.',
  options: { json: { type: 'boolean' } },
  takes: { least: 1, most: 1 },
  withoutDatabase: true,
  async run({ args }) {
    const { readPreflightFile } = await import('../read-preflight-file');
    const { requests, lines } = await readPreflightFile(args[0]!);
    const [{ preflight: check }, { now }, { companyHere }] = await Promise.all([
      import('@/lib/law/preflight'),
      import('@/lib/platform/clock'),
      import('../company-here'),
    ]);
    const time = now();
    const context = {
      now: time,
      today: time.toISOString().slice(0, 10),
      companyState: (await companyHere()).state,
    };
    // Whoever reads only the first answers closes the pipe; that is no fault of ours.
    process.stdout.on('error', () => process.exit());
    for (const request of requests) console.log(JSON.stringify(check(request, context), null, lines ? 0 : 2));
    return 0;
  },
};
