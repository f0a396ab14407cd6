// `npm run import` and `npm run reindex`: makes sure that there is something to run, then runs it.
import { join } from 'node:path';
import { buildServer, install, makeEnvironment, root, run } from './prepare.mjs';

const [name, ...args] = process.argv.slice(2);

/** Node lets garbage pile up while the machine has memory: a rebuild would take twice what it needs. */
const NODE = name === 'reindex' ? ['--max-old-space-size=320'] : [];

install();
makeEnvironment();
buildServer();
run(join(root, 'dist/src/commands', `${name}.js`), args, { STRAPI_TELEMETRY_DISABLED: 'true' }, NODE);
