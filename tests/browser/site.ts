import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { type RunningSite, runSite } from '../helpers/running-site';
import { launch } from './chromium';
import { template } from './template';

/** A running newsroom and a browser to visit it with. */
export type Site = RunningSite & {
  /** A new visitor: `visit({ javaScriptEnabled: false, colorScheme: 'dark' })`. Paths lead to the site. */
  visit: (options?: BrowserContextOptions) => Promise<Page>;
};

async function newVisitor(browser: Browser, url: string, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ baseURL: url, locale: 'en-GB', ...options });
  return context.newPage();
}

/** `settings` are for the server's environment. */
export async function openSite(settings: NodeJS.ProcessEnv = {}): Promise<Site> {
  const [running, browser] = await Promise.all([runSite(template(), settings), launch()]);
  const close = async () => {
    await browser.close();
    await running.close();
  };
  return { ...running, visit: (options = {}) => newVisitor(browser, running.url, options), close };
}

/** Signs in to the admin panel, whatever its language, and waits for its first page. */
export async function signInToPanel(page: Page, { email, password }: RunningSite['admin']): Promise<void> {
  await page.goto('/admin/auth/login');
  await page.locator('input[name=email]').fill(email);
  await page.locator('input[name=password]').fill(password);
  await page.locator('button[type=submit]').click();
  await page.waitForURL(/\/admin\/?$/);
}
