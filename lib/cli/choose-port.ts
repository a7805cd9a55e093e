import { createServer } from 'node:net';
import { ConfigurationError } from '@/lib/platform/env';

function listen(port: number, host: string | undefined): Promise<number> {
  const server = createServer();
  return new Promise((done, failed) => {
    server.once('error', failed);
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      const taken = typeof address === 'object' && address ? address.port : port;
      server.close(() => done(taken));
    });
  });
}

/**
 * The port of PORT (3000 as shipped; 0 takes any free one), found free.
 * @param host the address to listen on; undefined for all
 * @param given what PORT says
 * @throws ConfigurationError when it is no port, or somebody listens there
 */
export async function choosePort(
  host: string | undefined,
  given = process.env.PORT || '3000',
): Promise<number> {
  const port = Number(given);
  if (!/^\d+$/.test(given) || port > 65535) {
    throw new ConfigurationError([`PORT is "${given}": set it to a number from 0 to 65535, such as 3000.`]);
  }
  try {
    return await listen(port, host);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new ConfigurationError([
      code === 'EADDRINUSE'
        ? `Port ${port} is in use by another program: stop that one, or set PORT to a free port.`
        : `Port ${port} cannot be used (${code}): set PORT to another one.`,
    ]);
  }
}
