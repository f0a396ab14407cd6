import { errors } from '@strapi/utils';
import type { Text } from '../../feed/text';
import { say } from '../../feed/text';
import { staffLanguage } from '../refusal';
import { sharedAttributes } from '../shared-fields';
import { localesOf, type Row, type Write } from '../write';
import { type Deed, deedsOf } from './deeds';

type Action = Deed['action'];
type Checker = {
  can: Record<Action, (on: object, field?: string) => boolean>;
  sanitizedQuery: Record<Action, (query: object) => Promise<object>>;
};

type Builder = (uid: string) => {
  populateFromQuery: (query: object) => ReturnType<Builder>;
  build: () => Promise<object>;
};

const manager = <Service>(service: string) => strapi.plugin('content-manager').service(service) as Service;

/** What the member of staff whose request this is may do; undefined for commands, the clock and whoever else is no staff. */
function checkerOf(uid: string): Checker | undefined {
  const userAbility = strapi.requestContext.get()?.state?.userAbility;
  const { create } = manager<{ create: (of: object) => Checker }>('permission-checker');
  return userAbility && create({ userAbility, model: uid });
}

/** The document's rows, with what the conditions of any permission look at. */
async function storedFor({ uid, params }: Write, checker: Checker): Promise<Row[]> {
  if (!params.documentId) return [];
  const populates: object[] = [];
  for (const action of ['update', 'delete', 'publish'] as const) {
    const query = await checker.sanitizedQuery[action]({});
    populates.push(await manager<Builder>('populate-builder')(uid).populateFromQuery(query).build());
  }
  const { documentId } = params;
  return strapi.db.query(uid).findMany({ where: { documentId }, populate: Object.assign({}, ...populates) });
}

const REFUSALS: Record<Action, Text> = {
  create: {
    en: 'Your role may not create this: it writes in other languages, or translates documents that are there.',
    fr: 'Votre rôle ne permet pas de créer ceci : il écrit dans d’autres langues, ou traduit des documents existants.',
  },
  update: {
    en: 'Your role may not change this version.',
    fr: 'Votre rôle ne permet pas de modifier cette version.',
  },
  delete: {
    en: 'Your role may not delete this version.',
    fr: 'Votre rôle ne permet pas de supprimer cette version.',
  },
  publish: {
    en: 'Your role may not publish or withdraw this version.',
    fr: 'Votre rôle ne permet pas de publier ou de retirer cette version.',
  },
};

/** The fields that all languages share, those of components one by one, as permissions name them. */
function sharedFields(uid: string): string[] {
  const components = strapi.components as unknown as Record<string, { attributes: object } | undefined>;
  return Object.entries(sharedAttributes(uid)).flatMap(([name, { component }]) =>
    component ? Object.keys(components[component]?.attributes ?? {}).map((field) => `${name}.${field}`) : [name],
  );
}

/** The version that a document began as: whose it is, the document is. */
const firstOf = (stored: Row[]): Row | undefined =>
  stored.toSorted((a, b) => Date.parse(`${a.createdAt}`) - Date.parse(`${b.createdAt}`))[0];

/**
 * Whether somebody writes for one language alone: none of the fields that all languages share, or a language of a document
 * that is not theirs to change. An author may begin the French version of anybody's post; its date stays with whose it is.
 */
function writesForOneLanguage({ can }: Checker, uid: string, deeds: Deed[], stored: Row[]): boolean {
  const mayWrite = (on: object, field?: string) => can.update(on, field) || can.create(on, field);
  const first = firstOf(stored);
  const isAnothers = ({ documentId, locale }: Deed['on']) =>
    first?.documentId === documentId && !can.update({ ...first, locale });
  return deeds.some(
    ({ on }) => mayWrite(on) && (isAnothers(on) || !sharedFields(uid).some((field) => mayWrite(on, field))),
  );
}

/**
 * Asks the permissions again for what a write of a member of staff really does, in each of its locales. The content
 * manager asks before it knows: whoever may create in French could create in English (strapi/strapi issue 21239), and
 * who may publish could withdraw. Endpoints of plugins pass here too. Shared fields of a writer who has no say in them
 * are taken out of the write.
 * @returns whether the writer has a say in the shared fields
 * @throws PolicyError, the one 403 whose sentence Strapi passes on, in the writer's language
 */
export async function permit(write: Write): Promise<boolean> {
  const checker = checkerOf(write.uid);
  if (!checker) return true;
  const stored = await storedFor(write, checker);
  const locales = (await localesOf(write)) ?? [...new Set(stored.map((row) => row.locale))];
  const writer = strapi.requestContext.get()?.state.user;
  const deeds = locales.flatMap((locale) => deedsOf(write, locale, stored, writer));
  // To begin a language of a document that is there is to update the document: either right will do.
  const begins = ({ action }: Deed) => action === 'create' && write.action === 'update';
  const may = (deed: Deed) => checker.can[deed.action](deed.on) || (begins(deed) && checker.can.update(deed.on));
  const refused = deeds.find((deed) => !may(deed));
  if (refused) throw new errors.PolicyError(say(REFUSALS[refused.action], staffLanguage()));
  if (!writesForOneLanguage(checker, write.uid, deeds, stored)) return true;
  const data = Object.entries(write.params.data ?? {});
  const shared = sharedAttributes(write.uid);
  if (write.params.data) write.params.data = Object.fromEntries(data.filter(([name]) => !(name in shared)));
  return false;
}
