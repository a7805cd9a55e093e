import { startEmbeddedDatabase } from './embedded-database';
import { cause, type Part } from './part';

/** The embedded PostgreSQL as a part; `onStart` learns its connection string. */
export function databasePart(onStart: (databaseUrl: string) => void): Part {
  return {
    name: 'database',
    start: async () => {
      const server = await startEmbeddedDatabase();
      onStart(server.databaseUrl);
      const ended = new Promise<string>((done) => {
        server.process.once('exit', (code, signal) => done(cause(code, signal)));
      });
      return { ended, stop: server.stop };
    },
  };
}
