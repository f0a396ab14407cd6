// `npm run demo`: from a fresh clone to a running newsroom with something in it.
import { join } from 'node:path';
import { buildAll, install, makeEnvironment, root, run } from './prepare.mjs';

install();
makeEnvironment();
buildAll();
run(join(root, 'dist/src/commands/demo.js'), [], { STRAPI_TELEMETRY_DISABLED: 'true' });
