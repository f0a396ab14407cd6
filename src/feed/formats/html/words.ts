import { type Language, languageOf } from '../../text';

const number = { en: new Intl.NumberFormat('en'), fr: new Intl.NumberFormat('fr') };
const plural = { en: (n: number) => n !== 1, fr: (n: number) => n >= 2 };

const counted = (one: string, many: string, language: 'en' | 'fr') => (n: number) =>
  `${number[language].format(n)} ${plural[language](n) ? many : one}`;

/** Everything that the pages say, in both languages side by side. */
const WORDS = {
  skip: { en: 'Skip to the content', fr: 'Aller au contenu' },
  home: { en: 'News and events', fr: 'Actualités et événements' },
  language: { en: 'Language', fr: 'Langue' },
  followUs: { en: 'Follow us on', fr: 'Suivez-nous sur' },
  about: { en: (name: string) => `About ${name}`, fr: (name: string) => `À propos de ${name}` },

  // The list
  entries: { en: counted('entry', 'entries', 'en'), fr: counted('article', 'articles', 'fr') },
  results: { en: 'Entries', fr: 'Articles' },
  featured: { en: 'Featured', fr: 'À la une' },
  readMore: { en: 'read more', fr: 'lire la suite' },
  inLanguage: { en: (name: string) => `In ${name}`, fr: (name: string) => `En ${name}` },
  newer: { en: 'Newer entries', fr: 'Articles plus récents' },
  older: { en: 'Older entries', fr: 'Articles plus anciens' },
  previousPage: { en: 'Previous page', fr: 'Page précédente' },
  nextPage: { en: 'Next page', fr: 'Page suivante' },
  pages: { en: 'Pages', fr: 'Pages' },
  years: { en: 'By year', fr: 'Par année' },

  // The search
  combine: { en: 'Or combine different search criteria', fr: 'Ou combinez plusieurs critères de recherche' },
  moreCriteria: { en: 'More criteria', fr: 'Plus de critères' },
  rarer: {
    en: (count: number) => `${counted('rarer one', 'rarer ones', 'en')(count)}: combine other criteria first`,
    fr: (count: number) =>
      `${counted('autre, plus rare', 'autres, plus rares', 'fr')(count)} : combinez d’abord d’autres critères`,
  },
  criteria: { en: 'Your criteria', fr: 'Vos critères' },
  search: { en: 'Search', fr: 'Rechercher' },
  startAgain: { en: 'Remove all criteria', fr: 'Retirer tous les critères' },
  remove: { en: 'Remove', fr: 'Retirer' },
  colon: { en: ':', fr: '\u00a0:' },
  any: { en: 'Any', fr: 'Indifférent' },
  quoted: { en: (words: string) => `“${words}”`, fr: (words: string) => `« ${words} »` },
  or: { en: ' or ', fr: ' ou ' },
  q: { en: 'Words', fr: 'Mots' },
  type: { en: 'Type', fr: 'Type' },
  program: { en: 'Program', fr: 'Programme' },
  series: { en: 'Series', fr: 'Série' },
  topic: { en: 'Topic', fr: 'Thème' },
  country: { en: 'Country', fr: 'Pays' },
  person: { en: 'Author or speaker', fr: 'Auteur ou intervenant' },
  partner: { en: 'Partner', fr: 'Partenaire' },
  from: { en: 'Published from', fr: 'Publié à partir du' },
  to: { en: 'Published until', fr: 'Publié jusqu’au' },
  published: { en: 'Published', fr: 'Publié' },
  when: { en: 'Events', fr: 'Événements' },
  upcoming: { en: 'upcoming', fr: 'à venir' },
  ongoing: { en: 'under way', fr: 'en cours' },
  past: { en: 'past', fr: 'passés' },
  order: { en: 'Order', fr: 'Ordre' },
  usualOrder: { en: 'as usual', fr: 'habituel' },
  newest: { en: 'newest first', fr: 'les plus récents d’abord' },
  oldest: { en: 'oldest first', fr: 'les plus anciens d’abord' },
  soonest: { en: 'events, soonest first', fr: 'événements, les plus proches d’abord' },
  latest: { en: 'events, latest first', fr: 'événements, les plus lointains d’abord' },
  relevance: { en: 'best match first', fr: 'les plus pertinents d’abord' },
  languages: { en: 'Languages', fr: 'Langues' },
  withFallback: { en: 'English if possible', fr: 'français si possible' },
  withoutFallback: { en: 'English only', fr: 'français seulement' },
  isFeatured: { en: 'featured', fr: 'à la une' },
  isNotFeatured: { en: 'not featured', fr: 'hors de la une' },

  // Nothing found
  nothing: { en: 'Nothing matches all of your criteria.', fr: 'Rien ne répond à tous vos critères.' },
  noEventYet: { en: 'No event has been announced yet.', fr: 'Aucun événement n’a encore été annoncé.' },
  nothingYet: { en: 'Nothing has been published yet.', fr: 'Rien n’a encore été publié.' },
  nothingHelps: {
    en: 'No single criterion is in the way: remove several of them, or all.',
    fr: 'Aucun critère ne fait obstacle à lui seul : retirez-en plusieurs, ou tous.',
  },
  without: { en: 'Without one of them there would be:', fr: 'En en retirant un, vous trouveriez :' },

  // Subscribing
  subscribe: { en: 'Subscribe to this list', fr: 'S’abonner à cette liste' },
  feeds: { en: 'In a feed reader', fr: 'Dans un lecteur de flux' },
  calendars: { en: 'Its events in a calendar', fr: 'Ses événements dans un agenda' },
  calendarApp: { en: 'Calendar application', fr: 'Application d’agenda' },
  calendarFile: { en: 'iCalendar file', fr: 'Fichier iCalendar' },
  addToCalendar: { en: 'Add to a calendar', fr: 'Ajouter à un agenda' },

  // An entry
  by: { en: 'By', fr: 'Par' },
  speakers: { en: 'Speakers', fr: 'Intervenants' },
  topics: { en: 'Topics', fr: 'Thèmes' },
  countries: { en: 'Countries', fr: 'Pays' },
  partners: { en: 'Partners', fr: 'Partenaires' },
  filedUnder: { en: 'More on', fr: 'Pour aller plus loin' },
  attachments: { en: 'Documents', fr: 'Documents' },
  relatedEvents: { en: 'Related events', fr: 'Événements liés' },
  relatedPosts: { en: 'Related programs', fr: 'Programmes liés' },
  neighbours: { en: 'Before and after', fr: 'Avant et après' },
  previousEntry: { en: 'Previous entry', fr: 'Article précédent' },
  nextEntry: { en: 'Next entry', fr: 'Article suivant' },
  allEntries: { en: 'All news and events', fr: 'Toute l’actualité' },
  onlyHere: {
    en: (other: string) => `This page does not exist in ${other}: the link leads to the list.`,
    fr: (other: string) => `Cette page n’existe pas en ${other} : le lien mène à la liste.`,
  },

  // An event
  date: { en: 'When', fr: 'Quand' },
  place: { en: 'Where', fr: 'Où' },
  localTime: { en: 'local time', fr: 'heure locale' },
  yourTime: { en: 'Your time:', fr: 'À votre heure :' },
  allDay: { en: 'all day', fr: 'toute la journée' },
  formerly: { en: 'Previously', fr: 'Auparavant' },
  status: { en: 'Status', fr: 'Statut' },
  cancelled: { en: 'Cancelled', fr: 'Annulé' },
  postponed: { en: 'Postponed', fr: 'Reporté' },
  rescheduled: { en: 'Rescheduled', fr: 'Nouvelle date' },
  'moved-online': { en: 'Moved online', fr: 'Désormais en ligne' },
  attendance: { en: 'How to attend', fr: 'Participation' },
  'in-person': { en: 'In person', fr: 'Sur place' },
  online: { en: 'Online', fr: 'En ligne' },
  hybrid: { en: 'In person and online', fr: 'Sur place et en ligne' },
  joinOnline: { en: 'Join online', fr: 'Suivre en ligne' },
  register: { en: 'Register', fr: 'S’inscrire' },
  registerBefore: { en: (time: string) => `until ${time}`, fr: (time: string) => `jusqu’au ${time}` },
  map: { en: 'Map', fr: 'Plan' },

  // What went wrong
  refused: { en: 'This question cannot be answered', fr: 'Cette question est sans réponse possible' },
  refusedHint: {
    en: 'Please correct this and search again:',
    fr: 'Corrigez ceci, puis relancez la recherche :',
  },
  lostPlace: {
    en: 'The place in the list that this address names is not there.',
    fr: 'L’endroit de la liste que cette adresse désigne n’existe pas.',
  },
  fromTheStart: { en: 'Start the list again', fr: 'Reprendre la liste au début' },
  unknown: { en: 'There is nothing at this address', fr: 'Il n’y a rien à cette adresse' },
  unknownHint: {
    en: 'The address may be misspelt, or the page may have moved before this site was there.',
    fr: 'L’adresse est peut-être mal écrite, ou la page a été déplacée avant la création de ce site.',
  },
  elsewhere: { en: 'This page exists in another language:', fr: 'Cette page existe dans une autre langue :' },
  gone: { en: 'This page is no longer published', fr: 'Cette page n’est plus publiée' },
  goneHint: {
    en: 'It was here once and has been withdrawn for good.',
    fr: 'Elle se trouvait ici et a été retirée définitivement.',
  },
  failed: { en: 'This page cannot be shown just now', fr: 'Cette page ne peut pas s’afficher pour le moment' },
  failedHint: {
    en: 'Something went wrong on our side, and we have a note of it. Please try again in a few minutes.',
    fr: 'Une erreur s’est produite de notre côté ; nous en avons gardé trace. Réessayez dans quelques minutes.',
  },
  searchInstead: { en: 'Search the newsroom', fr: 'Chercher dans les actualités' },
} as const;

type Table = typeof WORDS;
type Plain<Value> = Value extends string ? string : Value;

/** What the pages say in one language; some of it around a number or a name. */
export type Words = { [Name in keyof Table]: Plain<Table[Name]['en']> };

const inLanguage = (language: Language) =>
  Object.fromEntries(Object.entries(WORDS).map(([name, text]) => [name, text[language]])) as Words;

const LANGUAGES = { en: inLanguage('en'), fr: inLanguage('fr') };

export const wordsIn = (locale: string): Words => LANGUAGES[languageOf(locale)];

const languageNames = new Map<string, Intl.DisplayNames>();

/** `fr` as its readers call it, for a switch: Français. */
export function languageName(code: string, reader: string): string {
  const names = languageNames.get(reader) ?? new Intl.DisplayNames([reader], { type: 'language' });
  languageNames.set(reader, names);
  const name = names.of(code) ?? code;
  return code === reader ? name.charAt(0).toLocaleUpperCase(reader) + name.slice(1) : name;
}
