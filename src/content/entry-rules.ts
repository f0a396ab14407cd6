import { DateTime } from 'luxon';
import { countryName } from '../feed/country';
import { isTimeZone } from '../feed/event-time';
import type { Problem } from '../feed/problem';
import { SLUG_PATTERN, slugOf } from './slug';

/** A draft as the rules see it: values as staff gave them; of media and stored components perhaps only that they are there. */
export type Draft = Record<string, unknown>;

const problem = (path: string, en: string, fr: string): Problem => ({ path: [path], text: { en, fr } });

export const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
const isHttp = (value: string) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
const instant = (value: unknown) => (value ? DateTime.fromJSDate(new Date(value as string)) : undefined);

/** What is wrong whether published or not: such a value could never become right. */
export function wrongValues(draft: Draft): Problem[] {
  const problems: Problem[] = [];
  const { slug, timeZone, startsAt, endsAt } = draft;
  if (isText(slug) && !SLUG_PATTERN.test(slug)) {
    const better = slugOf(slug) || 'news-2026';
    const en = `The slug “${slug}” is not valid: use lower-case letters, digits and single hyphens, such as “${better}”.`;
    const fr = `Le slug « ${slug} » n’est pas valable : utilisez des minuscules, des chiffres et des traits d’union simples, par exemple « ${better} ».`;
    problems.push(problem('slug', en, fr));
  }
  if (typeof timeZone === 'string' && timeZone && !isTimeZone(timeZone)) {
    const en = `The time zone “${timeZone}” is not known: use an IANA name such as Africa/Tunis or Europe/Paris.`;
    const fr = `Le fuseau horaire « ${timeZone} » est inconnu : utilisez un nom IANA tel que Africa/Tunis ou Europe/Paris.`;
    problems.push(problem('timeZone', en, fr));
  }
  for (const field of ['onlineUrl', 'registrationUrl']) {
    const url = draft[field];
    if (!isText(url) || isHttp(url)) continue;
    const en = `The address “${url}” is not a web address: it must begin with https:// or http://.`;
    const fr = `L’adresse « ${url} » n’est pas une adresse web : elle doit commencer par https:// ou http://.`;
    problems.push(problem(field, en, fr));
  }
  const { country } = (draft.venue ?? {}) as { country?: unknown };
  if (isText(country) && !countryName(country, 'en')) {
    const en = `“${country}” is no country: use the two letters of ISO 3166-1, such as TN or FR.`;
    const fr = `« ${country} » n’est pas un pays : utilisez les deux lettres d’ISO 3166-1, par exemple TN ou FR.`;
    problems.push({ path: ['venue', 'country'], text: { en, fr } });
  }
  const [start, end] = [instant(startsAt), instant(endsAt)];
  if (start && end && end < start) {
    problems.push(
      problem('endsAt', 'The event ends before it starts.', 'L’événement se termine avant d’avoir commencé.'),
    );
  }
  return problems;
}

/** What is still missing before readers may see it. */
export function missingAtPublish(uid: string, draft: Draft): Problem[] {
  const problems: Problem[] = [];
  if (draft.cover && !isText(draft.coverAlt)) {
    const en = 'The cover needs an alternative text: say what it shows to those who cannot see it.';
    const fr =
      'L’image de couverture a besoin d’un texte alternatif : décrivez-la pour celles et ceux qui ne la voient pas.';
    problems.push(problem('coverAlt', en, fr));
  }
  if (uid !== 'api::event.event') return problems;
  if (!draft.startsAt) {
    const en = 'An event needs its start before it can be published.';
    const fr = 'Un événement a besoin de son début avant d’être publié.';
    problems.push(problem('startsAt', en, fr));
  }
  if (!draft.venue && draft.attendanceMode !== 'online') {
    const en = 'An event that people attend in person needs a venue; without one, set the attendance to online.';
    const fr = 'Un événement en présentiel a besoin d’un lieu ; sans lieu, choisissez une participation en ligne.';
    problems.push(problem('venue', en, fr));
  }
  return problems;
}
