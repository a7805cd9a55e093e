import { expect, test } from 'vitest';
import { errorForLog } from '@/lib/platform/log';
import { Prisma } from '@/lib/platform/prisma/client';

test('an error of the database is logged without what it quotes', () => {
  const error = new Prisma.PrismaClientKnownRequestError('invalid input syntax for uuid: "+12175550199"', {
    code: 'P2023',
    clientVersion: '7',
    meta: {
      driverAdapterError: { cause: { originalMessage: 'Key (address)=(a@b.example) already exists' } },
    },
  });
  const logged = JSON.stringify(errorForLog(error));
  expect(logged).toContain('P2023');
  expect(logged).toContain('error-for-log.test');
  expect(logged).not.toMatch(/12175550199|a@b\.example/);
});

test('any other error is logged with its message', () => {
  expect(errorForLog(new Error('the folder is full'))).toMatchObject({ message: 'the folder is full' });
});
