import type { Core } from '@strapi/strapi';
import { refuse } from '../../../../../content/refusal';
import type { Problem } from '../../../../../feed/problem';
import { FIELD_NAMES } from '../exchange/exchanged';
import { sourceVersion } from '../read-model/document';
import { followDocuments } from '../read-model/follow';
import { hasUnpublishedTexts, versionsIn } from '../read-model/versions';
import { textOf } from '../text/runs';
import type { Field, Segment } from '../text/segments';
import { gapsOf } from '../text/todo';
import { demand, judgedVersion, type Opened, translationIn } from './opened';

const unread: Problem = {
  path: ['target'],
  text: {
    en: 'This translation is not published: nobody reads it. Publish it instead of saying that nothing needs to change.',
    fr: 'Cette traduction n’est pas publiée\u00a0: personne ne la lit. Publiez-la au lieu de dire qu’il n’y a rien à changer.',
  },
};

const unpublished: Problem = {
  path: ['target'],
  text: {
    en: 'This translation has changes that are not published: publish them, or discard them, before you say that nothing needs to change.',
    fr: 'Cette traduction a des modifications qui ne sont pas publiées\u00a0: publiez-les ou abandonnez-les avant de dire qu’il n’y a rien à changer.',
  },
};

/** Segments named in a refusal; of the others their number is told. */
const NAMED = 3;
const LONGEST = 60;

const shortened = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()}…` : text);

/** What the translation lacks, in words of the source; where somebody may not read those, by the name of the field. */
function untranslated(gaps: readonly Segment[], reads: (field: Field) => boolean): Problem {
  const more = gaps.length - NAMED;
  const named = (language: 'en' | 'fr', quoted: (text: string) => string, others: string) => [
    ...gaps
      .slice(0, NAMED)
      .map(({ field, runs }) => quoted(reads(field) ? shortened(textOf(runs)) : FIELD_NAMES[field][language])),
    ...(more > 0 ? [others] : []),
  ];
  const en = named('en', (text) => `“${text}”`, `and ${more} more`).join(', ');
  const fr = named('fr', (text) => `«\u00a0${text}\u00a0»`, `et ${more} de plus`).join(', ');
  return {
    path: ['target'],
    text: {
      en: `The translation lacks what the source says here: ${en}. Translate it and publish; if nothing needs to be added, publish the translation as it is.`,
      fr: `Il manque à la traduction ce que la source dit ici\u00a0: ${fr}. Traduisez-le, puis publiez\u00a0; s’il n’y a rien à ajouter, publiez la traduction telle quelle.`,
    },
  };
}

/**
 * "No change needed": the translation is right for the source as it is now. The caller has asked whether they may write it.
 * @throws ValidationError where it cannot be
 */
export async function confirm(strapi: Core.Strapi, opened: Opened, target: string): Promise<void> {
  const { document, rights } = opened;
  const { draft, published } = versionsIn(document.versions, target);
  demand(Boolean(draft));
  // What is confirmed is what readers read: they would still have the old text, or none, and the memory would learn it.
  refuse(published ? [] : [unread]);
  refuse(hasUnpublishedTexts(document.versions, target) ? [unpublished] : []);
  const gaps = gapsOf(translationIn(opened, target));
  const source = judgedVersion(opened, document.source, Boolean(sourceVersion(document).publishedAt));
  refuse(gaps.length ? [untranslated(gaps, (field) => rights.reads(source, field))] : []);
  await followDocuments(strapi, document.type, new Map([[document.id, new Set([target])]]));
}
