import { createHash } from 'node:crypto';
import { z } from 'zod';
import { ask, miscounted, PATIENCE, troubleOf } from './ask';
import { type GlossaryTerm, type Machine, PROVIDER_NAMES } from './machine';
import type { MachineSettings } from './settings';
import { readTagged, tagged } from './tagged';

const Translations = z.object({ translations: z.array(z.object({ text: z.string() })) });
const Glossary = z.object({ glossary_id: z.string(), name: z.string() });
const Glossaries = z.object({ glossaries: z.array(Glossary) });

/** DeepL wants to know which English it is to write; this newsroom writes that of Europe. */
const VARIANTS: Record<string, string> = { EN: 'EN-GB', PT: 'PT-PT' };
const languageOf = (locale: string) => locale.split('-', 1)[0]?.toUpperCase() ?? '';
const targetOf = (locale: string) =>
  locale.includes('-') ? locale.toUpperCase() : (VARIANTS[languageOf(locale)] ?? languageOf(locale));

/** A glossary as DeepL takes it; a term with a tab or a line break cannot be said there. */
const entriesOf = (terms: readonly GlossaryTerm[]): string =>
  [...new Map(terms.map(({ source, target }) => [source, target]))]
    .filter((pair) => pair.every((term) => term.trim() && !/[\t\r\n]/.test(term)))
    .map((pair) => pair.join('\t'))
    .join('\n');

/**
 * DeepL's API, version 2: POST /v2/translate with tag_handling xml. Its glossaries cannot be changed: each state of ours
 * is one there, named after what is in it, and takes the place of the one before.
 */
export function deepl({ url, key }: MachineSettings, patience = PATIENCE): Machine {
  const name = PROVIDER_NAMES.deepl;
  const known = new Map<string, string>();

  async function api<Body>(method: string, path: string, schema: z.ZodType<Body>, said?: object): Promise<Body> {
    const headers = { Authorization: `DeepL-Auth-Key ${key}`, 'Content-Type': 'application/json' };
    const init = { method, headers, body: said && JSON.stringify(said) };
    const answer = await ask(`${url}/v2/${path}`, init, name, patience);
    const read = schema.safeParse(answer.body);
    if (answer.status >= 300 || !read.success) throw troubleOf(answer, name, key);
    return read.data;
  }

  async function glossaryId(from: string, to: string, terms: readonly GlossaryTerm[]): Promise<string | undefined> {
    const entries = entriesOf(terms);
    if (!entries) return undefined;
    const [source_lang, target_lang] = [languageOf(from).toLowerCase(), languageOf(to).toLowerCase()];
    const pair = `deux-rives ${source_lang}-${target_lang} `;
    const called = `${pair}${createHash('sha256').update(entries).digest('hex').slice(0, 16)}`;
    const id = known.get(called);
    if (id) return id;
    const { glossaries } = await api('GET', 'glossaries', Glossaries);
    const found = glossaries.find((each) => each.name === called);
    const made = { name: called, source_lang, target_lang, entries, entries_format: 'tsv' };
    const { glossary_id } = found ?? (await api('POST', 'glossaries', Glossary, made));
    for (const old of glossaries.filter((each) => each.name.startsWith(pair) && each !== found))
      await api('DELETE', `glossaries/${encodeURIComponent(old.glossary_id)}`, z.unknown());
    known.set(called, glossary_id);
    return glossary_id;
  }

  return {
    provider: 'deepl',
    async suggest(segments, from, to, glossary) {
      const answer = api('POST', 'translate', Translations, {
        text: segments.map(({ runs }) => tagged(runs)),
        source_lang: languageOf(from),
        target_lang: targetOf(to),
        tag_handling: 'xml',
        outline_detection: false,
        split_sentences: 'nonewlines',
        preserve_formatting: true,
        glossary_id: await glossaryId(from, to, glossary),
      });
      const { translations } = await answer.catch((error) => {
        // Somebody may have deleted the glossary there: the next request looks again.
        known.clear();
        throw error;
      });
      if (translations.length !== segments.length) throw miscounted(name, segments.length, translations.length);
      return segments.map((segment, index) => {
        const read = readTagged(translations[index]?.text ?? '', segment);
        return Array.isArray(read) ? { id: segment.id, runs: read } : { id: segment.id, text: read };
      });
    },
  };
}
