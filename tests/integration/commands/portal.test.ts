import { expect, test } from 'vitest';
import { database } from '@/lib/platform/database';
import { productionEnvironment, runCommand } from '@/tests/support/commands';

const portal = (...args: string[]) => runCommand('portal', args, productionEnvironment());

test('--help lists and explains the commands and needs no portal', async () => {
  const { code, said } = await runCommand('portal', ['--help']);
  expect(code).toBe(0);
  for (const name of ['create-staff', 'release-account', 'totp', 'verify-audit']) {
    expect(said).toMatch(new RegExp(`^  ${name} .*\n {6}[A-Z].*\\.$`, 'm'));
  }
  expect((await runCommand('portal', ['totp', '--help'])).said).toMatch(/^totp ADDRESS/);
});

test('what is no command, and a command used wrongly, are one sentence and exit code 2', async () => {
  for (const args of [
    ['conquer'],
    ['toString'],
    ['totp'],
    ['verify-audit', '--loud'],
    ['verify-audit', 'x'],
  ]) {
    const { code, said, complained } = await runCommand('portal', args);
    expect(complained).toMatch(/^\S.*\n$/);
    expect(complained).toMatch(args.length === 1 && args[0] !== 'totp' ? /--help lists/ : /is used as/);
    expect({ code, said }).toEqual({ code: 2, said: '' });
  }
});

test('create-staff makes an account that the audit log knows of, and no second one', async () => {
  const args = ['create-staff', 'Ada.Admin@legal.example', '--name', 'Ada Admin', '--role', 'administrator'];
  const { code, said } = await portal(...args, '--json');
  expect(code).toBe(0);
  expect(JSON.parse(said)).toMatchObject({ address: 'ada.admin@legal.example', roles: ['administrator'] });
  const again = await portal(...args);
  expect(again).toMatchObject({ code: 1, said: '' });
  expect(again.complained).toMatch(/^\S.*\.\n$/);
  const unknown = await portal('create-staff', 'b@legal.example', '--name', 'B', '--role', 'king');
  expect(unknown).toMatchObject({ code: 1, said: '' });
  expect(unknown.complained).toMatch(/^\S.*\.\n$/);
  expect(await database().account.count()).toBe(1);
});

test('verify-audit says whether the log is whole, and exits so', async () => {
  const whole = await portal('verify-audit', '--json');
  expect(whole.code).toBe(0);
  expect(JSON.parse(whole.said)).toMatchObject({
    intact: true,
    entries: await database().auditEvent.count(),
  });
  await database().$transaction(async (tx) => {
    await tx.$executeRawUnsafe('set local session_replication_role = replica');
    await tx.$executeRaw`update audit_event set act = 'account.forged' where seq = (select max(seq) from audit_event)`;
  });
  const broken = await portal('verify-audit', '--json');
  expect(broken.code).toBe(1);
  expect(JSON.parse(broken.said)).toMatchObject({ intact: false });
  const words = await portal('verify-audit');
  expect(words).toMatchObject({ code: 1, said: '' });
  expect(words.complained).toMatch(/^The audit log is broken: .*\.\n$/);
});

test('codes of authenticator apps are not printed in production', async () => {
  const { code, said, complained } = await portal('totp', 'ada.admin@legal.example');
  expect({ code, said }).toEqual({ code: 1, said: '' });
  expect(complained).toMatch(/^Codes are printed in an evaluation only.*\.\n$/);
});
