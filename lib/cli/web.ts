import { checkConfiguration, env, isEvaluation } from '@/lib/platform/env';
import { buildPortal, isBuilt } from './build-portal';
import { choosePort } from './choose-port';
import { webPart } from './web-part';

checkConfiguration();
env();
const host = isEvaluation() ? '127.0.0.1' : undefined;
const port = await choosePort(host);
if (!isBuilt()) await buildPortal(new AbortController().signal);

const web = await webPart({ mode: 'start', port, host }).start();
let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (!stopping) void web.stop();
    stopping = true;
  });
}
const why = await web.ended;
if (!stopping) console.error(`The web server ${why}.`);
process.exit(stopping ? 0 : 1);
