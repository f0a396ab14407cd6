import { type Browser, chromium } from 'playwright-core';

/** Nothing is asked of anybody but the site. */
const FLAGS = [
  ...['disable-gpu', 'disable-quic', 'no-first-run', 'disable-background-networking', 'disable-component-update'],
  ...['disable-sync', ...(process.getuid?.() === 0 ? ['no-sandbox'] : [])],
].map((flag) => `--${flag}`);

/** The Chromium that `npm run test:browser` has found. */
export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', args: FLAGS });
