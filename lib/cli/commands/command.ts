/** A command of the operator's command line. */
export type Command = {
  /** What follows the name, as the help shows it. */
  usage: string;
  /** One sentence, in the help. */
  about: string;
  options: Record<string, { type: 'string' | 'boolean'; multiple?: boolean }>;
  /** Fewest and most positional arguments. */
  takes: { least: number; most: number };
  /** True where it works on a machine without a portal; else it is run on the portal's database. */
  withoutDatabase?: true;
  /**
   * Does it. `--json` is for commands that print data.
   * @returns the exit code
   * @throws Refusal or CommandError with one sentence for the operator
   */
  run(given: {
    args: string[];
    options: Record<string, string | boolean | (string | boolean)[] | undefined>;
  }): Promise<number>;
};

/** Refused: one sentence, and the exit code, 1 where the answer is no and 2 where the command was wrong. */
export class CommandError extends Error {
  constructor(
    message: string,
    readonly exitCode: 1 | 2 = 1,
  ) {
    super(message);
    this.name = 'CommandError';
  }
}
