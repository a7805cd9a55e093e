import { Refusal } from '@/lib/platform/refusal';
import { readTextFile } from '../read-text-file';
import { type Command, CommandError } from './command';

export const importAgencies: Command = {
  usage: 'FILE.csv [--json]',
  about:
    'Enters the agencies of a registry as proposed, all or none; two people open each. The same file again changes nothing.',
  options: { json: { type: 'boolean' } },
  takes: { least: 1, most: 1 },
  async run({ args, options }) {
    const csv = await readTextFile(args[0]!, 'a .csv file');
    const [{ importAgencies: run }, { importSchema }] = await Promise.all([
      import('@/lib/agencies/import-agencies'),
      import('@/lib/agencies/schema'),
    ]);
    const given = importSchema.safeParse({ csv });
    if (!given.success) throw new CommandError(given.error.issues[0]!.message);
    const done = await run('operator', given.data).catch((error) => {
      // A row a line, as they stand in the file.
      if (!(error instanceof Refusal)) throw error;
      throw new CommandError(error.issues.map(({ message }) => message).join('\n'));
    });
    const { entered, there } = done;
    console.log(
      options.json ? JSON.stringify(done) : `Entered ${entered} as proposed; ${there} were there already.`,
    );
    return 0;
  },
};
