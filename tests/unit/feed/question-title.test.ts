import type { Masthead } from '../../../src/feed/formats/format';
import type { Naming, TermNames } from '../../../src/feed/names';
import { parseFeedQuery } from '../../../src/feed/query';
import { questionTitle } from '../../../src/feed/question-title';
import { site } from '../../helpers/site';

const NAMES: Record<string, TermNames> = {
  'topic migration': { en: 'Migration', fr: 'Migrations' },
  'topic water': { en: 'Water', fr: 'Eau' },
  'country tn': { en: 'Tunisia', fr: 'Tunisie' },
  'country ma': { en: 'Morocco', fr: 'Maroc' },
  'program ilm': { en: 'Labour Mobility', fr: 'Mobilité du travail' },
  'series paper-trails': { en: 'Paper Trails', fr: 'Sur papier' },
  'person lant': { en: 'Lant Pritchett', fr: 'Lant Pritchett' },
  'partner iom': { en: 'IOM', fr: 'OIM' },
};
const naming: Naming = (vocabulary, key) => NAMES[`${vocabulary} ${key}`];
const masthead = { name: 'Deux Rives' } as Masthead;

function title(question: string): string {
  const query = parseFeedQuery(new URLSearchParams(question), site);
  if (!query.ok) throw new Error(JSON.stringify(query.problems));
  return questionTitle(query.value, naming, masthead);
}

test.each([
  ['', 'Deux Rives', 'Deux Rives'],
  ['order=oldest&limit=3&fallback=true&include=total', 'Deux Rives', 'Deux Rives'],
  [
    'type=event&topic=migration&country=tn&from=2019&to=2019',
    'Deux Rives: events on Migration, Tunisia, 2019',
    'Deux Rives : événements sur le thème Migrations, Tunisie, 2019',
  ],
  ['type=program-post', 'Deux Rives: program posts', 'Deux Rives : articles de programme'],
  [
    'country=tn',
    'Deux Rives: program posts and events, Tunisia',
    'Deux Rives : articles de programme et événements, Tunisie',
  ],
  [
    'type=event,program-post&country=tn,ma',
    'Deux Rives: program posts and events, Morocco or Tunisia',
    'Deux Rives : articles de programme et événements, Maroc ou Tunisie',
  ],
  [
    'type=program-post&topic=migration&topic=water',
    'Deux Rives: program posts on Migration, on Water',
    'Deux Rives : articles de programme sur le thème Migrations, sur le thème Eau',
  ],
  [
    'type=event&topic=migration,water&country=tn&country=ma',
    'Deux Rives: events on Migration or Water, Tunisia, Morocco',
    'Deux Rives : événements sur le thème Migrations ou Eau, Tunisie, Maroc',
  ],
  [
    'type=program-post&program=ilm&series=paper-trails&person=lant&partner=iom',
    'Deux Rives: program posts, program Labour Mobility, series Paper Trails, with Lant Pritchett, partner IOM',
    'Deux Rives : articles de programme, programme Mobilité du travail, série Sur papier, avec Lant Pritchett, partenaire OIM',
  ],
  ['type=event&topic=nobody', 'Deux Rives: events on nobody', 'Deux Rives : événements sur le thème nobody'],
  ['when=upcoming', 'Deux Rives: upcoming events', 'Deux Rives : événements à venir'],
  ['when=ongoing&featured=true', 'Deux Rives: featured ongoing events', 'Deux Rives : événements en cours à la une'],
  ['when=past&topic=water', 'Deux Rives: past events on Water', 'Deux Rives : événements passés sur le thème Eau'],
  ['order=soonest', 'Deux Rives: events', 'Deux Rives : événements'],
  ['order=soonest&type=program-post', 'Deux Rives: program posts', 'Deux Rives : articles de programme'],
  [
    'when=upcoming&type=program-post',
    'Deux Rives: upcoming program posts',
    'Deux Rives : articles de programme à venir',
  ],
  ['when=upcoming&type=program-post,event', 'Deux Rives: upcoming events', 'Deux Rives : événements à venir'],
  [
    'featured=true',
    'Deux Rives: featured program posts and events',
    'Deux Rives : articles de programme et événements à la une',
  ],
  ['type=event&featured=false', 'Deux Rives: events, not featured', 'Deux Rives : événements, hors de la une'],
  ['type=event&q=harbour', 'Deux Rives: events, search “harbour”', 'Deux Rives : événements, recherche « harbour »'],
  ['type=event&from=2019-11&to=2019-11', 'Deux Rives: events, November 2019', 'Deux Rives : événements, novembre 2019'],
  [
    'type=event&from=2019-11-01&to=2019-11-01',
    'Deux Rives: events, November 1, 2019',
    'Deux Rives : événements, 1er novembre 2019',
  ],
  ['type=event&from=2018&to=2019', 'Deux Rives: events, 2018 to 2019', 'Deux Rives : événements, de 2018 à 2019'],
  [
    'type=event&from=2019-08&to=2020-02',
    'Deux Rives: events, August 2019 to February 2020',
    'Deux Rives : événements, d’août 2019 à février 2020',
  ],
  [
    'type=event&from=2019-08-13&to=2019-10',
    'Deux Rives: events, August 13, 2019 to October 31, 2019',
    'Deux Rives : événements, du 13 août 2019 au 31 octobre 2019',
  ],
  ['type=event&from=2019', 'Deux Rives: events, since 2019', 'Deux Rives : événements, depuis 2019'],
  ['type=event&to=2019', 'Deux Rives: events, until 2019', 'Deux Rives : événements, jusqu’en 2019'],
  [
    'type=event&to=2020-02',
    'Deux Rives: events, until February 2020',
    'Deux Rives : événements, jusqu’en février 2020',
  ],
  [
    'type=event&from=2019-11-13',
    'Deux Rives: events, since November 13, 2019',
    'Deux Rives : événements, depuis le 13 novembre 2019',
  ],
  [
    'type=event&to=2019-11-13',
    'Deux Rives: events, until November 13, 2019',
    'Deux Rives : événements, jusqu’au 13 novembre 2019',
  ],
  [
    'startsFrom=2019&startsTo=2019',
    'Deux Rives: events, taking place in 2019',
    'Deux Rives : événements, ayant lieu en 2019',
  ],
  [
    'startsFrom=2019-10',
    'Deux Rives: events, taking place from October 2019 on',
    'Deux Rives : événements, ayant lieu à partir d’octobre 2019',
  ],
  [
    'startsFrom=2019-10-02&startsTo=2019-10-02',
    'Deux Rives: events, taking place on October 2, 2019',
    'Deux Rives : événements, ayant lieu le 2 octobre 2019',
  ],
  [
    'startsFrom=2019-10-02&startsTo=2019-10-03',
    'Deux Rives: events, taking place from October 2, 2019 to October 3, 2019',
    'Deux Rives : événements, ayant lieu du 2 octobre 2019 au 3 octobre 2019',
  ],
  ['startsTo=2019', 'Deux Rives: events, taking place until 2019', 'Deux Rives : événements, ayant lieu jusqu’en 2019'],
])('%s', (question, english, french) => {
  expect(title(question)).toBe(english);
  // A no-break space where French typography wants one.
  expect(title(`${question}&locale=fr`)).toBe(french.replace(/ (?=[:»])|(?<=«) /g, '\u00a0'));
});
