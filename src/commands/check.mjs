import { bin, install, run } from './prepare.mjs';

install();
run(bin('tsc'), ['-p', '.', '--noEmit']);
run(bin('tsc'), ['-p', 'tests']);
run(bin('tsc'), ['-p', 'src/admin', '--noEmit']);
run(bin('biome'), ['check', '--error-on-warnings', '.']);
console.log('Types, lint and format are fine.');
