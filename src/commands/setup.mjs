import { buildAll, install, makeEnvironment } from './prepare.mjs';

install();
makeEnvironment();
buildAll();
