import { vocabularyOf } from '../api/feed/feed-index/sources';
import { projectTerms } from '../api/feed/feed-index/terms';
import { countryName } from '../feed/country';
import type { Problem } from '../feed/problem';
import { KEY_PATTERN, type Vocabulary } from '../feed/vocabulary';
import { refuse } from './refusal';
import { freeSlug, slugOf } from './slug';
import type { Write } from './write';

const problem = (path: string, en: string, fr: string): Problem => ({ path: [path], text: { en, fr } });

type Data = Record<string, unknown>;

/** Fills in and checks the fields of a term: its key stands in addresses and so never changes by itself. */
async function completeTerm(uid: string, vocabulary: Vocabulary, data: Data, stored: Data | null): Promise<Data> {
  const term: Data = { ...stored, ...data };
  const filled: Data = {};
  const name = term.nameEn ?? term.name;
  if (!term.key && typeof name === 'string') {
    const rows = await strapi.db.query(uid).findMany({ select: ['key'] });
    filled.key = freeSlug(slugOf(name), new Set(rows.map((row: { key: string }) => row.key)));
  }
  const key = `${filled.key ?? term.key ?? ''}`;
  if (vocabulary === 'country') {
    if (!term.nameEn) filled.nameEn = countryName(key, 'en');
    if (!term.nameFr) filled.nameFr = countryName(key, 'fr');
  }
  refuse(await wrongTerm(uid, vocabulary, key, { ...term, ...filled }, stored));
  return filled;
}

async function wrongTerm(
  uid: string,
  vocabulary: Vocabulary,
  key: string,
  term: Data,
  stored: Data | null,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  if (!KEY_PATTERN.test(key)) {
    const en = `The key “${key}” is not valid: use lower-case letters, digits and single hyphens, such as “${slugOf(key) || 'migration'}”.`;
    const fr = `La clé « ${key} » n’est pas valable : utilisez des minuscules, des chiffres et des traits d’union simples, par exemple « ${slugOf(key) || 'migration'} ».`;
    problems.push(problem('key', en, fr));
  } else if (vocabulary === 'country' && !countryName(key, 'en')) {
    const en = `There is no country with the code “${key}”: use two letters of ISO 3166-1, such as “tn”.`;
    const fr = `Aucun pays n’a le code « ${key} » : utilisez deux lettres de la norme ISO 3166-1, par exemple « tn ».`;
    problems.push(problem('key', en, fr));
  } else if (key !== stored?.key && (await strapi.db.query(uid).findOne({ where: { key } }))) {
    problems.push(problem('key', `The key “${key}” is already taken.`, `La clé « ${key} » est déjà prise.`));
  }
  if (typeof term.url === 'string' && term.url && !/^https?:\/\//.test(term.url)) {
    const en = `The address “${term.url}” is not a web address: it must begin with https:// or http://.`;
    const fr = `L’adresse « ${term.url} » n’est pas une adresse web : elle doit commencer par https:// ou http://.`;
    problems.push(problem('url', en, fr));
  }
  return problems;
}

/** A copy has a key of its own: that of its name, unless another is given. */
async function completeCopy(uid: string, vocabulary: Vocabulary, data: Data, stored: Data | null): Promise<Data> {
  const copy = { ...data, key: data.key === stored?.key ? undefined : data.key };
  return { ...data, ...(await completeTerm(uid, vocabulary, copy, stored)) };
}

/** A write of a term, and the index after it, in the transaction of the caller. */
export async function writeTerm(write: Write, next: () => Promise<unknown>): Promise<unknown> {
  const vocabulary = vocabularyOf(write.uid);
  if (!vocabulary) return next();
  const { documentId } = write.params;
  const stored = documentId ? await strapi.db.query(write.uid).findOne({ where: { documentId } }) : null;
  if (write.action === 'create' || write.action === 'update') {
    write.params.data = {
      ...write.params.data,
      ...(await completeTerm(write.uid, vocabulary, write.params.data ?? {}, stored)),
    };
  }
  if (write.action === 'clone')
    write.params.data = await completeCopy(write.uid, vocabulary, write.params.data ?? {}, stored);
  const result = await next();
  await projectTerms(strapi, vocabulary, stored ? [stored.key] : []);
  return result;
}
