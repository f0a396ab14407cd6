import { existsSync } from 'node:fs';
import { bin, buildAll, install, makeEnvironment, run } from './prepare.mjs';

const PLACES = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
];

/** Runs suites that drive Chromium against the running newsroom with its demonstration content, or says what they need. */
export function inChromium(project, wanted) {
  const chromium = PLACES.find((path) => path && existsSync(path));
  if (!chromium) {
    console.log('This needs Chromium and there is none: install it (on Debian: apt-get install chromium)');
    console.log('or set CHROMIUM_PATH to a Chromium or Chrome, then run it again.');
    process.exit(process.env.CI ? 1 : 0);
  }
  install();
  makeEnvironment();
  buildAll();
  const names = wanted.length ? ['--testPathPatterns', ...wanted] : [];
  run(bin('jest'), ['-c', 'tests/jest.config.js', '--selectProjects', project, ...names], { CHROMIUM_PATH: chromium });
}
