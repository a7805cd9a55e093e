import pino from 'pino';

/** The log: references, ids and counts. Never an identifier, a name, an address or narrative. */
export const log = pino({
  level: process.env.LOG_LEVEL ?? 'info',
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
});
