import { runsOfCoded } from '../../../src/plugins/translations/server/src/exchange/codes';
import { isBroken } from '../../../src/plugins/translations/server/src/exchange/delivered';
import { readFile } from '../../../src/plugins/translations/server/src/exchange/reader';
import { gather, inOrder } from './documents';

/** What is read of a file of these pieces. */
export const read = (...chunks: (string | Buffer)[]) =>
  gather(readFile(inOrder(...chunks.map((each) => Buffer.from(each))), 1));

/** Files around units of one document. */
export const v12 = (inside: string, head = '<?xml version="1.0"?>') =>
  `${head}<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="event/d" ` +
  `source-language="en" target-language="fr" datatype="database"><body>${inside}</body></file></xliff>`;
export const v2 = (inside: string, version = '2.1') =>
  `<xliff version="${version}" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en" trgLang="fr">` +
  `<file id="d" original="event/d">${inside}</file></xliff>`;

/** Files of one unit. */
export const unit12 = (
  target: string,
  attributes = '',
  source = 'A <bpt id="1" ctype="bold">&lt;strong></bpt>b<ept id="1"/>',
) => v12(`<trans-unit id="d:body.x" ${attributes}><source>${source}</source>${target}</trans-unit>`);
export const unit2 = (segments: string, data = '') => v2(`<unit id="d:body.x">${data}${segments}</unit>`);

/** The one unit of a file. */
export async function only(text: string) {
  const [delivery, ...more] = await read(text);
  if (!delivery || !('document' in delivery) || more.length) throw new Error(JSON.stringify([delivery, ...more]));
  const [unit] = delivery.document.units;
  if (!unit) throw new Error('no unit');
  return unit;
}

/** What its target says, or why it cannot be taken. */
export const targetOf = async (text: string) => {
  const { target } = await only(text);
  return target && (isBroken(target) ? target.broken.en : runsOfCoded(target));
};
