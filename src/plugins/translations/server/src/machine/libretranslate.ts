import { z } from 'zod';
import { escapeXml } from '../exchange/xliff/xml';
import { ask, miscounted, PATIENCE, troubleOf } from './ask';
import { type GlossaryTerm, type Machine, PROVIDER_NAMES } from './machine';
import type { MachineSettings } from './settings';
import { readTagged, tagged } from './tagged';

const Translated = z.object({ translatedText: z.array(z.string()) });

/** What no translation touches: LibreTranslate has no glossary, but it leaves such a part as it is. */
const kept = (text: string) => `<span translate="no">${escapeXml(text)}</span>`;
const withoutKept = (html: string) => html.replace(/<span translate="no">(.*?)<\/span>/gs, '$1');

/** Writes a text with the terms of the glossary already in the other language. */
function withTerms(terms: readonly GlossaryTerm[]): (text: string) => string {
  const targets = new Map(terms.map(({ source, target }) => [source.toLowerCase(), target]));
  const sources = [...targets.keys()].filter(Boolean).toSorted((a, b) => b.length - a.length);
  if (!sources.length) return escapeXml;
  const names = sources.map((source) => source.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const word = new RegExp(`(?<![\\p{L}\\p{N}])(${names.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  // Split by a pattern with a group, a string has what the group found at every odd place.
  return (text) =>
    text
      .split(word)
      .map((part, index) => (index % 2 ? kept(targets.get(part.toLowerCase()) ?? part) : escapeXml(part)))
      .join('');
}

/** LibreTranslate's API: POST /translate with format html. */
export function libreTranslate({ url, key }: MachineSettings, patience = PATIENCE): Machine {
  const name = PROVIDER_NAMES.libretranslate;
  return {
    provider: 'libretranslate',
    async suggest(segments, from, to, glossary) {
      const write = withTerms(glossary);
      const said = {
        q: segments.map(({ runs }) => tagged(runs, write)),
        source: from.split('-', 1)[0],
        target: to.split('-', 1)[0],
        format: 'html',
        ...(key && { api_key: key }),
      };
      const headers = { 'Content-Type': 'application/json' };
      const init = { method: 'POST', headers, body: JSON.stringify(said) };
      const answer = await ask(`${url}/translate`, init, name, patience);
      const read = Translated.safeParse(answer.body);
      if (answer.status >= 300 || !read.success) throw troubleOf(answer, name, key);
      const { translatedText: texts } = read.data;
      if (texts.length !== segments.length) throw miscounted(name, segments.length, texts.length);
      return segments.map((segment, index) => {
        const runs = readTagged(withoutKept(texts[index] ?? ''), segment);
        return Array.isArray(runs) ? { id: segment.id, runs } : { id: segment.id, text: runs };
      });
    },
  };
}
