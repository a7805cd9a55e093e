import { PrismaPg } from '@prisma/adapter-pg';
import { env } from './env';
import { type Prisma, PrismaClient } from './prisma/client';

/** The client of a transaction. Inside one, only it may be used: the pool's client would wait for itself. */
export type Tx = Prisma.TransactionClient;

/** Either the pool or a transaction: what a read takes. */
export type Reader = Pick<PrismaClient, keyof Tx>;

const store = globalThis as { openwritDatabase?: PrismaClient };

function connect(): PrismaClient {
  const adapter = new PrismaPg({ connectionString: env().databaseUrl, max: 10 });
  return new PrismaClient({ adapter });
}

/** The database. Connects at first use, once a process. */
export function database(): PrismaClient {
  store.openwritDatabase ??= connect();
  return store.openwritDatabase;
}

/** Closes the pool, at the end of a process or a test file. */
export async function disconnect(): Promise<void> {
  await store.openwritDatabase?.$disconnect();
  store.openwritDatabase = undefined;
}

/** Runs `work` in one transaction: all of it, or nothing of it. */
export async function inTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return database().$transaction(work, { maxWait: 10_000, timeout: 30_000 });
}
