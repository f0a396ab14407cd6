// `npm run demo`: from a fresh clone to a running newsroom with something in it.
import { join } from 'node:path';
import { bin, buildAll, install, makeEnvironment, root, run } from './prepare.mjs';

install();
makeEnvironment();
buildAll();
run(process.execPath, [join(root, 'dist/src/commands/demo-content.js')], { STRAPI_TELEMETRY_DISABLED: 'true' });
run(bin('strapi'), ['start'], { STRAPI_TELEMETRY_DISABLED: 'true' });
