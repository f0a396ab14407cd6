import { wholeCharacters } from '../../../../../feed/characters';
import type { EntryType } from '../../../../../feed/site';
import { fold } from '../../../../../search/fold';
import type { Fact, Laid, Learned } from '../facts';
import { isLaidAlike, keepsPlaces, placesOf } from '../text/places';
import type { LocalisedFields } from '../text/segments';
import { type State, stateOf, type Translation, wordsToDo } from '../text/states';
import { hasUnpublishedTexts, textsOf, type Version, versionsIn } from './versions';

/** A row of desk_translations. Instants are epoch milliseconds; PostgreSQL hands bigint over as text. */
export type TranslationRow = {
  document_id: string;
  target: string;
  type: EntryType;
  source: string;
  title: string;
  target_title: string | null;
  title_key: string;
  search: string;
  program: string | null;
  state: State;
  words: number;
  changed_at: number | string;
  assignee: number | null;
  due_date: string | null;
  due_key: string;
  source_ids: number | string;
  target_ids: number | string;
};

/** A document with what is known of its translations. */
export type DeskDocument = {
  id: string;
  type: EntryType;
  source: string;
  /** Whether its source is written down already. */
  isSourceKnown: boolean;
  versions: Version[];
  /** By target. */
  facts: ReadonlyMap<string, Fact>;
};

/** Later than any day that something can be due. */
const NEVER = '9999-12-31';

/** The language of the oldest version, unless another one was chosen and is still there. */
export function sourceOf(versions: readonly Version[], chosen: string | undefined): string | undefined {
  return versions.some(({ locale }) => locale === chosen) ? chosen : versions[0]?.locale;
}

/** What translators translate: what readers read, or the draft of what nobody reads yet. */
export function sourceVersion({ versions, source }: DeskDocument): Version {
  const { draft, published } = versionsIn(versions, source);
  const version = published ?? draft;
  if (!version) throw new Error(`The source language ${source} of document ${versions[0]?.documentId} has no version`);
  return version;
}

/** A translation as its state is computed from. */
export function translationOf(document: DeskDocument, target: string): Translation {
  const { draft, published } = versionsIn(document.versions, target);
  const fact = document.facts.get(target);
  const isOfSource = fact?.baseline_locale === document.source;
  return {
    source: textsOf(sourceVersion(document)),
    sourceLocale: document.source,
    target: draft && textsOf(draft),
    published: published && textsOf(published),
    baseline: (isOfSource && fact.baseline) || undefined,
    madeFrom: fact && followedBy(document, target, fact),
    publishedFrom: fact?.laid?.on,
  };
}

/**
 * The source that a draft follows; undefined for the baseline. One that was rearranged past the desk was so for the sake of
 * the source as it is.
 */
function followedBy(document: DeskDocument, target: string, { made_from, laid }: Fact): LocalisedFields | undefined {
  const lies = made_from ?? laid;
  const { draft } = versionsIn(document.versions, target);
  if (!lies || !draft || !hasUnpublishedTexts(document.versions, target)) return lies?.on;
  return keepsPlaces(lies.places, placesOf(textsOf(draft))) ? lies.on : textsOf(sourceVersion(document));
}

/** Who confirms, and when (ISO 8601). */
export type Confirmation = { at: string; by: string | null };

/** How a text lies that is confirmed: on the source as it is now, or where nobody laid it there, as it lay before. */
function laidOf({ source, facts }: DeskDocument, target: string, text: Version, now: LocalisedFields): Laid {
  const fact = facts.get(target);
  const places = placesOf(textsOf(text));
  const isOfSource = fact?.baseline_locale === source;
  const lies = fact?.made_from ?? (isOfSource ? fact.laid : null);
  const on = lies && keepsPlaces(lies.places, places) ? (lies.on ?? fact?.baseline) : null;
  return { places, ...(on && !isLaidAlike(on, now, source) && { on }) };
}

/** What a confirmation says of a translation. It is the end of an assignment: the next change is new work. */
function confirmed(document: DeskDocument, target: string, text: Version, { at, by }: Confirmation): Partial<Fact> {
  const baseline = textsOf(sourceVersion(document));
  return {
    ...{ baseline, baseline_locale: document.source, confirmed_at: at, confirmed_by: by },
    ...{ made_from: null, laid: laidOf(document, target, text, baseline) },
    ...{ assignee: null, due_date: null },
  };
}

/**
 * What a write teaches of a translation: a publish confirms it, and one that is published without ever having been
 * confirmed was so before anybody asked. What a draft was made from ends with its changes. When the translation is gone, so is what was confirmed.
 */
export function learnFrom(
  document: DeskDocument,
  target: string,
  isConfirmed: boolean,
  confirmation: Confirmation,
): Learned | undefined {
  const { draft, published } = versionsIn(document.versions, target);
  const known = document.facts.get(target);
  const learned = (fact: Partial<Fact>): Learned => ({
    ...{ document_id: document.id, target, type: document.type, isKnown: Boolean(known), fact },
  });
  if (draft && isConfirmed) return learned(confirmed(document, target, draft, confirmation));
  if (published && !known?.baseline)
    return learned(confirmed(document, target, published, { ...confirmation, by: null }));
  // A draft that was discarded is the published text again, and lies as that does.
  if (published && known?.made_from && !hasUnpublishedTexts(document.versions, target))
    return learned({ made_from: null });
  const isGone = !draft && (known?.baseline || known?.made_from);
  return isGone
    ? learned({
        ...{ baseline: null, baseline_locale: null, made_from: null, laid: null },
        ...{ confirmed_at: null, confirmed_by: null },
      })
    : undefined;
}

const sumOfIds = (versions: readonly Version[], locale: string) =>
  versions.reduce((sum, version) => (version.locale === locale ? sum + version.id : sum), 0);

/** What the desk lists of a document and one of its targets. */
export function rowOf(document: DeskDocument, target: string): TranslationRow {
  const { versions, source, id, type, facts } = document;
  const from = sourceVersion(document);
  const translation = translationOf(document, target);
  const state = stateOf(translation);
  const isDone = state === 'current' && !hasUnpublishedTexts(versions, target);
  const changes = [from, versionsIn(versions, target).draft].flatMap((version) => version?.updatedAt ?? []);
  const title = from.title ?? '';
  const { assignee = null, due_date = null } = facts.get(target) ?? {};
  return {
    ...{ document_id: id, target, type, source, title, target_title: translation.target?.title ?? null },
    // PostgreSQL refuses half of a character in the JSON that rows come as, and a NUL in the cursor that comes back.
    title_key: wholeCharacters(fold(title).replaceAll('\0', '').slice(0, 200)),
    search: fold(`${title} ${translation.target?.title ?? ''}`),
    program: from.program?.key ?? null,
    // Where nothing has changed there is nothing to count, which is most of what a rebuild reads.
    ...{ state, words: isDone ? 0 : wordsToDo(translation) },
    changed_at: Math.max(...changes.map((at) => Date.parse(at))),
    ...{ assignee, due_date, due_key: due_date ?? NEVER },
    source_ids: sumOfIds(versions, source),
    target_ids: sumOfIds(versions, target),
  };
}
