// `npm run pictures`: takes the pictures of docs/pictures anew, from the running desk with its demonstration content.
import { inChromium } from './chromium.mjs';

inChromium('pictures', process.argv.slice(2));
