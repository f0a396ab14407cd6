// `npm run test:browser [-- name]`: Chromium against the running newsroom with its demonstration content.
import { inChromium } from './chromium.mjs';

inChromium('browser', process.argv.slice(2));
