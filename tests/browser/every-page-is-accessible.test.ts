import AxeBuilder from '@axe-core/playwright';
import type { BrowserContextOptions } from 'playwright-core';
import { DRIVER } from '../../src/sqlite-driver';
import { openSite, type Site } from './site';

let site: Site;
beforeAll(async () => {
  site = await openSite();
  spoil('combien-de-temps-pour-redevenir-infirmiere');
});
afterAll(() => site.close());

/** Leaves a page that fails: what the index holds of one entry cannot be read. */
function spoil(slug: string): void {
  const database = new (require(DRIVER))(site.database);
  const statement = database.prepare("update feed_entries set detail = '{' where slug = ? and audience = 'fr'");
  expect(statement.run(slug).changes).toBe(1);
  database.close();
}

const PAGES = {
  'the list': '/en',
  'the list in French': '/fr',
  'a search with results': '/en?q=sea&topic=migration',
  'an empty list': '/fr?topic=water&country=mt&type=event',
  'a post': '/en/program-posts/a-mobility-guide-that-employers-actually-open',
  'an event': '/fr/events/forum-de-la-mobilite',
  'an event that was cancelled': '/en/events/one-form-for-all-citrus-a-workshop-for-exporters',
  'a refused question': '/fr?from=2019-02-30&colour=red',
  'a search for a long word': '/fr?q=anticonstitutionnellement',
  'a search for a longer one': `/en?q=${'pneumono'.repeat(20)}`,
  'a refused search for many letters': `/en?q=${'pneumono'.repeat(30)}`,
  nowhere: '/nowhere',
  'a page that fails': '/fr/program-posts/combien-de-temps-pour-redevenir-infirmiere',
  'nothing there': '/en/events/nothing-of-the-kind',
};

const READERS: Record<string, BrowserContextOptions> = {
  'on a desktop, light': { viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
  'on a desktop, dark': { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
  'on a phone, light': { viewport: { width: 360, height: 740 }, colorScheme: 'light', hasTouch: true },
  'on a phone, dark': { viewport: { width: 360, height: 740 }, colorScheme: 'dark', hasTouch: true },
};

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

describe.each(Object.entries(READERS))('%s', (_, reader) => {
  test.each(Object.entries(PAGES))('%s', async (_name, path) => {
    const page = await site.visit(reader);
    await page.goto(path);
    const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    await page.context().close();
  });
});

const WIDTHS: Record<string, [width: number, textSize: number]> = {
  'on a desktop': [1280, 1],
  'on a narrow phone': [320, 1],
  'on a phone, in text twice as large': [390, 2],
  'on a tablet, in text twice as large': [768, 2],
};

// WCAG 1.4.10 and 1.4.4.
describe.each(Object.entries(WIDTHS))('%s nothing asks to be scrolled sideways', (_, [width, textSize]) => {
  test.each(Object.entries(PAGES))('%s', async (_name, path) => {
    const page = await site.visit({ viewport: { width, height: 740 } });
    await page.goto(path);
    const widest = await page.evaluate((size) => {
      const { documentElement: root } = document;
      root.style.fontSize = `${size * Number.parseFloat(getComputedStyle(root).fontSize)}px`;
      return root.scrollWidth;
    }, textSize);
    expect(widest).toBeLessThanOrEqual(width);
    await page.context().close();
  });
});
