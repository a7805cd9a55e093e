import pino from 'pino';
import { LOG_LEVELS } from './env';

const level = process.env.LOG_LEVEL ?? '';

/** The log: references, ids and counts. Never an identifier, a name, an address or narrative. */
export const log = pino({
  // checkConfiguration refuses any other; this module must load for it to be said.
  level: LOG_LEVELS.includes(level) ? level : 'info',
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
});
