import pino from 'pino';
import { LOG_LEVELS } from './env';

const level = process.env.LOG_LEVEL ?? '';

/**
 * An error for the log. The database quotes in its messages what it was given ("invalid input syntax for type uuid:
 * …", "Key (address)=(…) already exists"), so of its errors the kind, the code and the place are kept alone.
 */
export function errorForLog(error: Error): object {
  const shown = pino.stdSerializers.err(error);
  if (!/^(Prisma|DriverAdapter|DatabaseError)/.test(shown.type)) return shown;
  const { code } = error as Error & { code?: unknown };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { type: shown.type, code, message: 'the database refused', stack: frames.join('\n') };
}

/** The log: references, ids and counts. Never an identifier, a name, an address or narrative. */
export const log = pino({
  // checkConfiguration refuses any other; this module must load for it to be said.
  level: LOG_LEVELS.includes(level) ? level : 'info',
  base: undefined,
  serializers: { err: errorForLog },
  timestamp: pino.stdTimeFunctions.isoTime,
});
