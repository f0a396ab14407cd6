import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { localeCodes } from '../../../../../feed/site';
import { siteOf } from '../../../../../site';
import type { Allowed, Baseline, DocumentStates, SideBySide } from '../desk';
import { ACTIONS } from '../permissions';
import { sourceVersion } from '../read-model/document';
import { hasUnpublishedTexts, versionsIn } from '../read-model/versions';
import { beside, type SegmentPair } from '../text/beside';
import { diffRuns, type Piece } from '../text/diff';
import { type FileChanges, fileChanges, filesLacking, imageChanges } from '../text/files';
import { textOf } from '../text/runs';
import { FIELDS, type Field, type LocalisedFields } from '../text/segments';
import { sinceWritten } from '../text/since';
import { stateOf, type Translation, wordsToDo } from '../text/states';
import { termsIn } from '../text/terms';
import { originOf, type Provenance, readProvenance } from '../transfer/provenance';
import { glossaryFor } from './glossary';
import { limitsOf } from './limits';
import { judgedVersion, type Opened, tokenOf, translationIn } from './opened';
import { peopleBy } from './people';
import { mayDo, type Staff } from './permissions';

/** What somebody may do with a translation; the endpoints ask the same. */
export function allowedOn(opened: Opened, target: string, staff: Staff): Allowed {
  const draft = judgedVersion(opened, target);
  const { versions } = opened.document;
  const { draft: written, published } = versionsIn(versions, target);
  const save = opened.rights.updates(draft);
  return {
    ...{
      save,
      confirm: save && Boolean(published) && !hasUnpublishedTexts(versions, target),
      publish: Boolean(written) && opened.rights.publishes(draft),
    },
    ...{ assign: mayDo(staff, ACTIONS.assign), changeSource: mayDo(staff, ACTIONS.changeSource) },
  };
}

/** The texts without the fields that a role must not read. */
function readable(fields: LocalisedFields | undefined, reads: (field: Field) => boolean): LocalisedFields | undefined {
  if (!fields) return undefined;
  const { title, excerpt, coverAlt, body, seo } = fields;
  return {
    ...{ title: reads('title') ? title : null, excerpt: reads('excerpt') ? excerpt : null },
    ...{ coverAlt: reads('coverAlt') ? coverAlt : null, body: reads('body') ? body : null },
    seo: {
      title: reads('seo.title') ? seo?.title : null,
      description: reads('seo.description') ? seo?.description : null,
    },
  };
}

/** A translation as somebody may read it. */
function readableTranslation(opened: Opened, target: string): Translation {
  const { document, rights } = opened;
  const translation = translationIn(opened, target);
  const source = judgedVersion(opened, document.source, Boolean(sourceVersion(document).publishedAt));
  const inSource = (field: Field) => rights.reads(source, field);
  const inTarget = (field: Field) => rights.reads(judgedVersion(opened, target), field);
  return {
    ...translation,
    source: readable(translation.source, inSource) as LocalisedFields,
    baseline: readable(translation.baseline, inSource),
    madeFrom: readable(translation.madeFrom, inSource),
    publishedFrom: readable(translation.publishedFrom, inSource),
    target: readable(translation.target, inTarget),
    published: readable(translation.published, inTarget),
  };
}

/**
 * What happened to the source's files since the translation was confirmed, or what it offers and a new translation with
 * fewer does not, for those who may read them.
 */
function filesOf(opened: Opened, target: string): FileChanges {
  const { document, rights } = opened;
  const { baseline, source, target: draft } = translationIn(opened, target);
  const inSource = judgedVersion(opened, document.source, Boolean(sourceVersion(document).publishedAt));
  const versions = baseline ? [inSource] : [inSource, judgedVersion(opened, target)];
  if (!versions.every((version) => rights.reads(version, 'attachments'))) return { added: [], removed: [] };
  return baseline ? fileChanges(baseline, source) : filesLacking(source, draft);
}

const baselineOf = ({ document }: Opened, target: string): Baseline | null => {
  const fact = document.facts.get(target);
  return fact?.baseline && fact.confirmed_at ? { at: fact.confirmed_at, by: fact.confirmed_by } : null;
};

const workOn = async (strapi: Core.Strapi, { document }: Opened, target: string) => {
  const { assignee = null, due_date: dueDate = null } = document.facts.get(target) ?? {};
  const people = await peopleBy(strapi, [assignee]);
  return { assignee: people.get(assignee ?? 0) ?? null, dueDate };
};

type Status = SideBySide['target']['status'];

/** Strapi calls a version modified when its draft is younger than what is published. */
function statusOf({ document }: Opened, target: string): Status {
  const { draft, published } = versionsIn(document.versions, target);
  if (!draft) return 'missing';
  if (!published) return 'draft';
  return Date.parse(draft.updatedAt) > Date.parse(published.updatedAt) ? 'modified' : 'published';
}

const isByMachine = (provenance: Provenance | undefined, { id, source, target }: SegmentPair): boolean =>
  Boolean(target && originOf(provenance, id, source, target).machine);

/** Source and translation side by side, as somebody may see them; read with `knex` at the moment of `opened`. */
export async function sideBySide(
  strapi: Core.Strapi,
  knex: Knex,
  opened: Opened,
  target: string,
  staff: Staff,
): Promise<SideBySide> {
  const { document, rights } = opened;
  const translation = readableTranslation(opened, target);
  const version = sourceVersion(document);
  const { segments, removed, extra } = beside(translation, limitsOf(strapi, document.type));
  const draft = judgedVersion(opened, target);
  const editable = FIELDS.filter((field) => rights.updates(draft, field));
  const inSource = judgedVersion(opened, document.source, Boolean(version.publishedAt));
  const text = segments.map(({ source }) => textOf(source)).join('\n');
  const glossary = await glossaryFor(strapi, document.source, target);
  const provenance = (await readProvenance(knex, [document.id], target)).get(document.id);
  return {
    ...{ type: document.type, documentId: document.id, title: translation.source.title ?? '' },
    source: { locale: document.source, status: version.publishedAt ? 'published' : 'draft' },
    target: { locale: target, status: statusOf(opened, target) },
    ...{ state: stateOf(translationIn(opened, target)), words: wordsToDo(translation) },
    token: tokenOf(document, target),
    baseline: baselineOf(opened, target),
    segments: segments.map((segment) => ({
      ...segment,
      editable: editable.includes(segment.field),
      machine: isByMachine(provenance, segment),
    })),
    removed,
    // Whether the source leaves a field empty is not for those to know who may not read it.
    extra: extra.filter(({ field }) => !field || rights.reads(inSource, field)),
    extraEditable: editable,
    files: filesOf(opened, target),
    images: imageChanges(translation.baseline, translation.source),
    terms: termsIn(glossary, { text, locale: document.source }),
    ...(await workOn(strapi, opened, target)),
    can: allowedOn(opened, target, staff),
  };
}

const gone = (piece: Piece): Piece => ({ ...piece, change: 'removed' });

/** What changed in a source since a translation was confirmed or written; what only moved is not told. */
function changesOf(translation: Translation): DocumentStates['translations'][number]['changes'] {
  const { sourceLocale } = translation;
  const { aligned, removed } = sinceWritten(translation);
  return [
    ...aligned.flatMap(({ segment: { field, kind, runs }, before, change }) =>
      change === 'changed' || change === 'added'
        ? [{ field, kind, change, pieces: diffRuns(before?.runs ?? [], runs, sourceLocale) }]
        : [],
    ),
    ...removed.map(({ segment: { field, kind, runs } }) => ({
      ...{ field, kind, change: 'removed' as const, pieces: runs.map(gone) },
    })),
  ];
}

/** When each language's draft was last written, for those who may read it. */
const draftsOf = ({ judged, rights }: Opened): DocumentStates['drafts'] =>
  judged
    .filter((version) => !version.publishedAt && rights.reads(version))
    .map(({ locale, updatedAt }) => ({ locale, at: `${updatedAt}` }));

/** The states of a document in every language but its source, for the content manager's panel. */
export async function documentStates(strapi: Core.Strapi, opened: Opened, staff: Staff): Promise<DocumentStates> {
  const { document } = opened;
  const targets = localeCodes(siteOf(strapi)).filter((locale) => locale !== document.source);
  const translations = targets.map(async (target) => {
    const translation = readableTranslation(opened, target);
    return {
      ...{ locale: target, state: stateOf(translationIn(opened, target)), words: wordsToDo(translation) },
      ...{
        baseline: baselineOf(opened, target),
        changes: changesOf(translation),
        files: filesOf(opened, target),
        images: imageChanges(translation.baseline, translation.source),
        token: tokenOf(document, target),
      },
      ...(await workOn(strapi, opened, target)),
      can: allowedOn(opened, target, staff),
    };
  });
  const { type, id: documentId, source } = document;
  return { type, documentId, source, translations: await Promise.all(translations), drafts: draftsOf(opened) };
}
