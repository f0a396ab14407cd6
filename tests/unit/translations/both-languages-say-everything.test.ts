import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { en } from '../../../src/plugins/translations/admin/src/language/en';
import { fr } from '../../../src/plugins/translations/admin/src/language/fr';

/** The values that a text takes, in all its branches. */
function valuesOf(elements: MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    if (element.type === TYPE.tag) return valuesOf(element.children);
    const inside =
      element.type === TYPE.plural || element.type === TYPE.select
        ? Object.values(element.options).flatMap(({ value }) => valuesOf(value))
        : [];
    return [element.value, ...inside];
  });
}

const values = (text: string) => [...new Set(valuesOf(parse(text)))].sort();

const texts = Object.entries(en) as [keyof typeof en, string][];

test.each(texts)('%s takes the same values in both languages', (key, text) => {
  expect(values(fr[key])).toEqual(values(text));
});

test.each(Object.entries(fr))('%s has the signs and spaces of French', (_key, text) => {
  // ICU’s own signs stand without a space before them, addresses and their schemes likewise.
  expect(text.replace(/https?:\/\/|mailto:/g, '')).not.toMatch(
    /[^\s\u00a0\u202f][;?!»]|[^\u00a0\u202f\s]:(\s|$)|[ ][:;?!»%]|'|«[^\u00a0]/,
  );
});

test.each(texts)('%s has the signs of English', (_key, text) => {
  expect(text).not.toMatch(/'|\.\.\.|[\u00a0 ][:;?!%]/);
});

const PAGES = 'src/plugins/translations/admin/src';
const pages = readdirSync(PAGES, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx'));

test.each(pages)('%s leaves the colon to the language: French has a space before it', (file) => {
  expect(readFileSync(join(PAGES, file), 'utf8')).not.toMatch(/\$\{[^}]*\}: |\)\}: \{/);
});
