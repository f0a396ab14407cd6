import type { BrowserContextOptions, Page, Request } from 'playwright-core';
import { openSite, type Site } from './site';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const titles = (page: Page) => page.locator('.column > section:last-of-type h3 a').allTextContents();
const total = async (page: Page) => Number.parseInt((await page.locator('#results').textContent()) ?? '', 10);

const LANGUAGES = {
  en: { topic: 'Topic', search: 'Search', older: 'Older entries', newer: 'Newer entries', remove: /^Remove Topic/ },
  fr: {
    topic: 'Thème',
    search: 'Rechercher',
    older: 'Articles plus anciens',
    newer: 'Articles plus récents',
    remove: /^Retirer Thème/,
  },
};

const READERS: Record<string, BrowserContextOptions> = {
  'with JavaScript': { javaScriptEnabled: true },
  'without JavaScript': { javaScriptEnabled: false },
};

describe.each(Object.entries(READERS))('%s', (_, options) => {
  test.each(Object.entries(LANGUAGES))('combines criteria, and takes one back, in %s', async (locale, say) => {
    const page = await site.visit(options);
    await page.goto(`/${locale}`);
    const everything = await total(page);
    await page.getByLabel(say.topic, { exact: true }).selectOption('migration');
    await page.getByRole('button', { name: say.search }).click();
    const some = await total(page);
    await page.getByLabel('Type', { exact: true }).selectOption('event');
    await page.getByRole('button', { name: say.search }).click();
    const few = await total(page);
    expect([everything > some, some > few, few > 0]).toEqual([true, true, true]);
    expect(await titles(page)).toHaveLength(few);
    await page.getByRole('link', { name: say.remove }).click();
    expect(await total(page)).toBeGreaterThan(few);
    expect(new URL(page.url()).search).toBe('?type=event');
    await page.context().close();
  });

  test.each(Object.entries(LANGUAGES))('pages to the oldest entry and back, in %s', async (locale, say) => {
    const page = await site.visit(options);
    await page.goto(`/${locale}`);
    const first = await titles(page);
    const all = [...first];
    const older = page.getByRole('link', { name: say.older });
    while (await older.count()) {
      await older.click();
      all.push(...(await titles(page)));
    }
    expect(all).toHaveLength(await total(page));
    expect(new Set(all).size).toBe(all.length);
    const newer = page.getByRole('link', { name: say.newer });
    while (await newer.count()) await newer.click();
    expect(await titles(page)).toEqual(first);
    await page.context().close();
  });

  test('follows an entry to its translation and back, and keeps a question across languages', async () => {
    const page = await site.visit(options);
    await page.goto('/en?topic=migration&type=event');
    await page.getByRole('link', { name: 'Français' }).click();
    expect(page.url()).toBe(`${site.url}/fr?type=event&topic=migration`);
    await page.locator('h3 a:not([hreflang])').first().click();
    const title = await page.locator('h1').textContent();
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
    await page.getByRole('link', { name: 'English' }).click();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.getByRole('link', { name: 'Français' }).click();
    expect(await page.locator('h1').textContent()).toBe(title);
    await page.context().close();
  });

  test('meets an entry of the other language, is told so, and comes back to a list', async () => {
    const page = await site.visit(options);
    await page.goto('/fr');
    const article = page.locator('article', { hasText: 'En anglais' }).first();
    expect(await article.locator('h3').getAttribute('lang')).toBe('en');
    await article.locator('h3 a').click();
    expect(new URL(page.url()).pathname).toMatch(/^\/en\//);
    await page.getByRole('link', { name: 'Français' }).click();
    expect(new URL(page.url()).pathname).toBe('/fr');
    await page.context().close();
  });

  test('subscribes to exactly the question on the page', async () => {
    const page = await site.visit(options);
    await page.goto('/en?topic=migration');
    const shown = await titles(page);
    const rss = await page.getByRole('link', { name: 'RSS' }).getAttribute('href');
    const feed = await (await page.request.get(`${rss}`)).text();
    const told = [...feed.matchAll(/<item>.*?<title[^>]*>(.*?)<\/title>/gs)].map(([, title]) => title);
    expect(shown.length).toBeGreaterThan(1);
    expect(told).toEqual(shown);
    const webcal = await page.getByRole('link', { name: 'Calendar application' }).getAttribute('href');
    expect(webcal).toMatch(/^webcal:.*\/api\/feed\.ics\?locale=en&fallback=true&topic=migration$/);
    await page.context().close();
  });
});

test('with the keyboard alone: skips to the content, searches, reads and comes back', async () => {
  const page = await site.visit();
  await page.goto('/en');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the content');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
  const reach = async (selector: string) => {
    for (let steps = 0; steps < 80; steps += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
    }
    throw new Error(`The keyboard does not reach ${selector}`);
  };
  await reach('#f-q');
  await page.keyboard.type('sea');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/en?q=sea');
  await reach('.item h3 a');
  expect(await page.evaluate(() => getComputedStyle(document.activeElement as Element).outlineStyle)).toBe('solid');
  const name = await page.evaluate(() => document.activeElement?.textContent);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/en/*/*');
  expect(await page.locator('h1').textContent()).toBe(name);
  await page.goBack();
  expect(await page.getByLabel('Words').inputValue()).toBe('sea');
  await page.context().close();
});

test('nothing but the site is asked, nothing is refused by its policy, and the first view is light', async () => {
  const page = await site.visit();
  const finished: Request[] = [];
  page.on('requestfinished', (request) => finished.push(request));
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  for (const path of ['/en', '/fr/events/forum-de-la-mobilite']) {
    finished.length = 0;
    await page.goto(path, { waitUntil: 'networkidle' });
    expect(finished.map((request) => request.url()).filter((url) => !url.startsWith(site.url))).toEqual([]);
    const bytes = await page.evaluate(() => {
      const asked = ['navigation', 'resource'].flatMap((type) => performance.getEntriesByType(type));
      const texts = (asked as PerformanceResourceTiming[]).filter(({ initiatorType }) => initiatorType !== 'img');
      return texts.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
    });
    expect(bytes).toBeGreaterThan(5_000);
    expect(bytes).toBeLessThan(60_000);
  }
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('an event tells readers elsewhere their own time, and only them', async () => {
  const workshop = '/en/events/one-form-for-all-citrus-a-workshop-for-exporters';
  const own = async (timezoneId: string, path = workshop) => {
    const page = await site.visit({ timezoneId });
    await page.goto(path);
    const lines = await page.locator('.own-time').allTextContents();
    await page.context().close();
    return lines;
  };
  expect(await own('Europe/Madrid')).toEqual([]);
  expect(await own('Europe/Paris')).toEqual([]);
  const [line, ...more] = await own('America/New_York');
  expect(more).toEqual([]);
  expect(line).toMatch(/^Your time: .*3:30.*E[SD]T/);
  const inGenoa = '/fr/events/les-ports-et-leurs-arriere-rues-table-ronde-a-genes';
  expect(await own('Pacific/Honolulu', inGenoa)).toEqual([expect.stringContaining('mercredi 1er octobre 2014')]);
});

test('a plain search leaves a tidy address', async () => {
  const page = await site.visit();
  await page.goto('/fr');
  await page.getByLabel('Mots').fill('mer');
  await page.getByRole('button', { name: 'Rechercher' }).click();
  await page.waitForURL('**/fr?q=mer');
  await page.getByLabel('Mots').fill('');
  await page.getByRole('button', { name: 'Rechercher' }).click();
  await page.waitForURL((url) => url.href.endsWith('/fr'));
  await page.context().close();
});

test('a printed page is on white paper, whatever the screen', async () => {
  const page = await site.visit({ colorScheme: 'dark' });
  await page.goto('/fr/events/forum-de-la-mobilite');
  const backgrounds = () =>
    page.evaluate(() =>
      ['body', '.event'].map((part) => getComputedStyle(document.querySelector(part)!).backgroundColor),
    );
  expect(await backgrounds()).not.toContain('rgb(255, 255, 255)');
  await page.emulateMedia({ media: 'print' });
  expect(await backgrounds()).toEqual(['rgb(255, 255, 255)', 'rgb(255, 255, 255)']);
  await page.context().close();
});
