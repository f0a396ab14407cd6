import type { Entry, Named, Role } from '../entry';
import { escapeHtml } from '../html';
import type { Site } from '../site';
import { entryTag, schemeTag } from '../tag-uri';
import { happening } from './happening';

export type Category = { scheme: string; term: string; label: string };
/** A file that comes with an item. `bytes` is 0 when it is not known. */
export type Medium = { url: string; type: string; bytes: number; title: string };

/** An entry as RSS, Atom and JSON Feed alike understand one. Instants are ISO 8601 in UTC. */
export type Item = {
  id: string;
  published: string;
  updated: string;
  authors: string[];
  speakers: string[];
  categories: Category[];
  /** The whole content as safe HTML; of an event, when and where it takes place before it. */
  html: string;
  attachments: Medium[];
  image: Medium | null;
};

/**
 * The day of publication as an instant: noon at Greenwich, which is that day for readers from eleven hours west to eleven
 * hours east, or before that noon the moment of its last change, so that nothing is dated ahead (docs/decisions/0017).
 */
function publishedAt({ date, updatedAt }: Entry): string {
  const noon = `${date}T12:00:00.000Z`;
  return updatedAt < noon || Number.isNaN(Date.parse(noon)) ? updatedAt : noon;
}

/** Of instants that are all written alike. */
const latest = (...instants: string[]): string | undefined => instants.sort().at(-1);

function categoriesOf(entry: Entry, site: Site): Category[] {
  const category = (vocabulary: string) => (term: Named) => ({
    scheme: schemeTag(site, vocabulary),
    term: term.key,
    label: term.name,
  });
  return [
    category('type')({ key: entry.type, name: entry.typeLabel }),
    ...[entry.program ?? []].flat().map(category('program')),
    ...[entry.series ?? []].flat().map(category('series')),
    ...entry.topics.map(category('topic')),
    ...entry.countries.map(category('country')),
    ...entry.partners.map(category('partner')),
  ];
}

const medium = (file: { url: string; mime: string; bytes: number }, title: string): Medium => ({
  url: file.url,
  type: file.mime || 'application/octet-stream',
  bytes: file.bytes || 0,
  title,
});

export function itemOf(entry: Entry, site: Site): Item {
  const people = (role: Role) => entry.people.filter((person) => person.role === role).map(({ name }) => name);
  return {
    id: entryTag(site, entry),
    published: publishedAt(entry),
    updated: entry.updatedAt,
    authors: people('author'),
    speakers: people('speaker'),
    categories: categoriesOf(entry, site),
    html: (entry.event ? happening(entry, entry.event) : '') + (entry.html || `<p>${escapeHtml(entry.excerpt)}</p>`),
    attachments: (entry.attachments ?? []).map((file) => medium(file, file.name)),
    image: entry.image && medium(entry.image, entry.image.alt),
  };
}

/**
 * When a page of items last changed: the youngest of them says, so that nothing else in the newsroom moves it. A page
 * without any is as old as the names are.
 */
export const lastUpdate = (items: Item[], { tagAuthority }: Site): string =>
  latest(...items.map(({ updated }) => updated)) ?? new Date(tagAuthority.replace(/^.*,/, '')).toISOString();
