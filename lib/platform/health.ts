import { database } from './database';

/** Whether the database answers. */
export async function databaseAnswers(): Promise<boolean> {
  try {
    await database().$queryRaw`select 1`;
    return true;
  } catch {
    return false;
  }
}
