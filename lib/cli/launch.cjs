// Plain, old JavaScript: on a Node too old for the portal this file must still be read, to say so.
var major = Number(process.versions.node.split('.')[0]);

if (major < 24) {
  console.error(
    'Openwrit needs Node 24 or later and this is ' +
      process.versions.node +
      ': run npm ci without leaving out optional packages, which brings it, or install it.',
  );
  process.exit(1);
}

var path = require('node:path');
var url = require('node:url');

var root = path.resolve(__dirname, '..', '..');
var command = path.resolve(root, process.argv[2]);
// Where the person stands: a path they give is meant from there.
process.env.INIT_CWD = process.env.INIT_CWD || process.cwd();
process.chdir(root);
process.argv.splice(1, 2, command);

import('tsx')
  .then(() => import('./generate-client.ts'))
  .then((generation) => generation.generateClient())
  .then(() => import(url.pathToFileURL(command).href))
  .catch((error) => {
    // These are for the operator: their sentences, and no stack.
    console.error(['ConfigurationError', 'BuildError'].includes(error.name) ? error.message : error);
    process.exit(1);
  });
