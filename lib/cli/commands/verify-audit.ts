import type { Command } from './command';

export const verifyAudit: Command = {
  usage: '[--json]',
  about: 'Walks the audit log and checks that no entry was changed, removed or put in between.',
  options: { json: { type: 'boolean' } },
  takes: { least: 0, most: 0 },
  async run({ options }) {
    const { verifyLog } = await import('@/lib/audit/verify-log');
    const verdict = await verifyLog();
    if (options.json) console.log(JSON.stringify(verdict));
    else if (verdict.intact)
      console.log(`The audit log is intact: ${verdict.entries} entries, head ${verdict.head}.`);
    else
      console.error(
        `The audit log is broken: ${verdict.fault}; the ${verdict.entries} entries before it hold.`,
      );
    return verdict.intact ? 0 : 1;
  },
};
