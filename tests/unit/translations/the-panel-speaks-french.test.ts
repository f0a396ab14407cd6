import { STRAPI_FRENCH } from '../../../src/admin/french';

type Texts = Record<string, string>;

/** Some of the files export their texts whole, others under a name. */
const textsOf = (file: string, language: string): Texts => {
  const texts = require(`../../../node_modules/@strapi/${file}/${language}.json.js`);
  return texts.default ?? texts;
};

const PARTS = [
  ['', 'admin/dist/admin/admin/src/translations'],
  ['content-manager.', 'content-manager/dist/admin/translations'],
  ['i18n.', 'i18n/dist/admin/translations'],
] as const;

/** Settings of administrators, what is sold, what this newsroom has not, and signs that are the same in both languages. */
const ELSEWHERE = [
  /^Settings\.(?!sessions)/,
  /^notification\./,
  /^global\.(plugins\.|fullname$)/,
  /^(tours|widget\.last-activity)\./,
  /^app\.components\.(BlockLink|FreeTrial|GuidedTour|LeftMenu\.trial|MediaLibraryBanner|NpsSurvey|Onboarding|UpsellBanner)/,
  /^app\.HeaderLayout\./,
  /^components\.(premiumFeature|Blocks\.popover|Wysiwyg)/,
  /^content-manager\.(history|components\.DynamicZone|containers\.(SettingPage|edit-settings)|form\.Input\.hint)\./,
  /^content-manager\.preview\.(error\.|panel\.button-configuration$)/,
  /^i18n\.(Settings\.|CMEditViewAITranslation|CMEditViewLocalePicker\.locale\.ai-translations$)/,
];

test('what the staff’s pages of Strapi say in English, they say in French too', () => {
  const lacking = PARTS.flatMap(([prefix, file]) => {
    const [english, french] = [textsOf(file, 'en'), textsOf(file, 'fr')];
    expect(Object.keys(english).length).toBeGreaterThan(50);
    return Object.keys(english)
      .filter((key) => !(key in french))
      .map((key) => `${prefix}${key}`);
  });
  const unsaid = lacking.filter((key) => !(key in STRAPI_FRENCH) && !ELSEWHERE.some((part) => part.test(key)));
  expect(unsaid).toEqual([]);
});
