// `npm run import` and `npm run reindex`: makes sure that there is something to run, then runs it.
import { join } from 'node:path';
import { buildServer, install, makeEnvironment, root, run } from './prepare.mjs';

const [name, ...args] = process.argv.slice(2);
install();
makeEnvironment();
buildServer();
run(join(root, 'dist/src/commands', `${name}.js`), args, { STRAPI_TELEMETRY_DISABLED: 'true' });
