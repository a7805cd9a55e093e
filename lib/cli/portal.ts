import { parseArgs } from 'node:util';
import { Refusal } from '@/lib/platform/refusal';
import { type Command, CommandError } from './commands/command';
import { connectStaff } from './commands/connect-staff';
import { createStaff } from './commands/create-staff';
import { deadline } from './commands/deadline';
import { importAgencies } from './commands/import-agencies';
import { preflight } from './commands/preflight';
import { releaseAccount } from './commands/release-account';
import { totp } from './commands/totp';
import { verifyAudit } from './commands/verify-audit';

const COMMANDS: Record<string, Command> = {
  'create-staff': createStaff,
  deadline,
  'import-agencies': importAgencies,
  preflight,
  'connect-staff': connectStaff,
  'release-account': releaseAccount,
  totp,
  'verify-audit': verifyAudit,
};

const HELP_HINT = 'npm run portal -- --help lists the commands';

function help(): string {
  const commands = Object.entries(COMMANDS).map(
    ([name, { usage, about }]) => `  ${name} ${usage}\n      ${about}`,
  );
  return [
    'The operator’s command line of Openwrit.',
    '',
    'npm run portal -- COMMAND',
    '',
    ...commands,
    '',
    'Where a command prints data, --json prints it as JSON. The exit code is 0, or not with one sentence why.',
  ].join('\n');
}

function parse(command: Command, name: string, argv: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: argv,
      options: command.options,
      allowPositionals: true,
    });
    const { least, most } = command.takes;
    if (positionals.length < least || positionals.length > most) {
      throw new CommandError(`${name} is used as: ${name} ${command.usage}`, 2);
    }
    return { args: positionals, options: values };
  } catch (error) {
    if (error instanceof CommandError) throw error;
    const [sentence] = (error as Error).message.split('. ');
    throw new CommandError(`${sentence}: ${name} is used as: ${name} ${command.usage}`, 2);
  }
}

async function run([name, ...argv]: string[]): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    console.log(help());
    return name === undefined ? 2 : 0;
  }
  const command = COMMANDS[name];
  if (!command || !Object.hasOwn(COMMANDS, name))
    throw new CommandError(`There is no command ${name}: ${HELP_HINT}.`, 2);
  if (argv.includes('--help')) {
    console.log(`${name} ${command.usage}\n${command.about}`);
    return 0;
  }
  const given = parse(command, name, argv);
  if (command.withoutDatabase) return command.run(given);
  // Loaded late, as the commands load what they do: help and a wrong word do not wait for it.
  const { withDatabase } = await import('./with-database');
  return withDatabase(() => command.run(given));
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  const known =
    error instanceof CommandError ||
    error instanceof Refusal ||
    (error as Error).name === 'ConfigurationError';
  console.error(known ? (error as Error).message : error);
  process.exitCode = error instanceof CommandError ? error.exitCode : 1;
}
