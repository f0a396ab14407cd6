import type { EntryType } from '../../../feed/site';
import type { Vocabulary } from '../../../feed/vocabulary';

export type EntryUid = 'api::program-post.program-post' | 'api::event.event';

export const ENTRY_UIDS: Record<EntryType, EntryUid> = {
  'program-post': 'api::program-post.program-post',
  event: 'api::event.event',
};

export const entryTypeOf = (uid: string): EntryType | undefined =>
  (Object.keys(ENTRY_UIDS) as EntryType[]).find((type) => ENTRY_UIDS[type] === uid);

/** The settings whose words stand in every voice. */
export const SITE_UID = 'api::site.site';

/** The content type of each vocabulary and the attribute of its name in each language. */
export const TERM_SOURCES: Record<Vocabulary, { uid: string; en: string; fr: string }> = {
  program: { uid: 'api::program.program', en: 'nameEn', fr: 'nameFr' },
  series: { uid: 'api::series.series', en: 'nameEn', fr: 'nameFr' },
  topic: { uid: 'api::topic.topic', en: 'nameEn', fr: 'nameFr' },
  country: { uid: 'api::country.country', en: 'nameEn', fr: 'nameFr' },
  person: { uid: 'api::person.person', en: 'name', fr: 'name' },
  partner: { uid: 'api::organisation.organisation', en: 'nameEn', fr: 'nameFr' },
};

export const vocabularyOf = (uid: string): Vocabulary | undefined =>
  (Object.keys(TERM_SOURCES) as Vocabulary[]).find((vocabulary) => TERM_SOURCES[vocabulary].uid === uid);
