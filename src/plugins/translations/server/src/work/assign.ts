import type { Core } from '@strapi/strapi';
import { lockIndex } from '../../../../../api/feed/feed-index/changes';
import { refuse } from '../../../../../content/refusal';
import { localeCodes } from '../../../../../feed/site';
import { siteOf } from '../../../../../site';
import type { SourceBody, Work, WorkBody } from '../desk';
import { type Fact, type Learned, writeFacts, writeSources } from '../facts';
import { ACTIONS } from '../permissions';
import { sourceVersion, translationOf } from '../read-model/document';
import { followDocuments } from '../read-model/follow';
import { textsOf, type Version, versionsIn } from '../read-model/versions';
import { placesOf } from '../text/places';
import { stateOf } from '../text/states';
import { demand, judgedVersion, type Opened, open } from './opened';
import { peopleBy, writersOf } from './people';
import { mayDo, type Staff } from './permissions';

type Asked = { type?: string; documentId?: string };

const notTheirs = {
  path: ['assignee'],
  text: {
    en: 'This person may not write this translation: choose one of those listed.',
    fr: 'Cette personne n’a pas le droit d’écrire cette traduction : choisissez-en une de la liste.',
  },
};

/** Who has a translation in hand. The account may be deleted since: then nobody has, and every translator may take it. */
const holderOf = async (strapi: Core.Strapi, assignee: number | null): Promise<number | null> =>
  (await peopleBy(strapi, [assignee])).get(assignee ?? 0)?.id ?? null;

/** Gives a translation to somebody and a day to have it by. Taking it, or giving back one's own, is for every translator. */
export async function assign(
  strapi: Core.Strapi,
  staff: Staff,
  asked: Asked & { target: (opened: Opened) => string },
  body: WorkBody,
): Promise<Work> {
  return strapi.db.transaction(async ({ trx }) => {
    await lockIndex(strapi, trx);
    const opened = await open(strapi, trx, staff, asked);
    const { document, rights } = opened;
    const target = asked.target(opened);
    const known = document.facts.get(target);
    const holder = await holderOf(strapi, known?.assignee ?? null);
    const me = staff.user.id;
    const assignee = body.assignee === 'me' ? me : body.assignee;
    const isOwn = assignee === undefined || assignee === me || (assignee === null && holder === me);
    const takesFromAnother = assignee === me && holder !== null && holder !== me;
    const needsMore = !isOwn || takesFromAnother || body.dueDate !== undefined;
    demand(needsMore ? mayDo(staff, ACTIONS.assign) : rights.updates(judgedVersion(opened, target)));
    // Who has it already keeps it, so that another date can be set whatever their roles are now.
    const isGiven = assignee && assignee !== holder;
    refuse(isGiven && !(await writersOf(strapi, opened, target, { id: assignee })).length ? [notTheirs] : []);
    const fact: Partial<Fact> = {
      ...(assignee !== undefined && { assignee }),
      ...(body.dueDate !== undefined && { due_date: body.dueDate }),
    };
    const place = { document_id: document.id, target, type: document.type };
    if (Object.keys(fact).length) await writeFacts(trx, [{ ...place, isKnown: Boolean(known), fact }]);
    await followDocuments(strapi, document.type, new Map([[document.id, new Set()]]));
    const now = { assignee: known?.assignee ?? null, due_date: known?.due_date ?? null, ...fact };
    return { assignee: (await peopleBy(strapi, [now.assignee])).get(now.assignee ?? 0) ?? null, dueDate: now.due_date };
  });
}

const noSuchVersion = (locale: string) => ({
  path: ['locale'],
  text: {
    en: `The document has no version in “${locale}”: choose a language that it is written in.`,
    fr: `Le document n’a pas de version en « ${locale} » : choisissez une langue dans laquelle il est écrit.`,
  },
});

/**
 * Makes another language the one that is translated from. Translations that were right stay so: what they are now
 * compared with is the new source as it stands. Those that were outdated stay that too.
 */
export async function changeSource(
  strapi: Core.Strapi,
  staff: Staff,
  asked: Asked,
  { locale }: SourceBody,
): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    await lockIndex(strapi, trx);
    const opened = await open(strapi, trx, staff, asked);
    demand(mayDo(staff, ACTIONS.changeSource));
    const { document } = opened;
    const site = localeCodes(siteOf(strapi));
    const isThere = site.includes(locale) && versionsIn(document.versions, locale).draft;
    refuse(isThere ? [] : [noSuchVersion(locale)]);
    if (locale === document.source) return;
    const now = textsOf(sourceVersion({ ...document, source: locale }));
    const at = new Date().toISOString();
    const isRight = (target: string) =>
      stateOf(translationOf(document, target === document.source ? locale : target)) === 'current';
    const facts = site
      .filter((target) => target !== locale && versionsIn(document.versions, target).published)
      .map((target): Learned => {
        // Where something was outdated, nothing of the new source counts as confirmed.
        const baseline = isRight(target) ? now : {};
        const places = placesOf(textsOf(versionsIn(document.versions, target).published as Version));
        const fact = {
          ...{ baseline, baseline_locale: locale, confirmed_at: at, confirmed_by: null },
          ...{ made_from: null, laid: { places, on: now } },
        };
        return { document_id: document.id, target, type: document.type, isKnown: document.facts.has(target), fact };
      });
    await writeFacts(trx, facts);
    await writeSources(trx, document.type, new Map([[document.id, locale]]));
    await followDocuments(strapi, document.type, new Map([[document.id, new Set()]]));
  });
}
