import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { POST, publish } from '../helpers/content';
import { type Newsroom, openNewsroom } from '../helpers/newsroom';

const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
let newsroom: Newsroom;
let picture: { id: number; url: string; formats: Record<string, { url: string }> };

/** What a member of staff does in the media library. */
async function upload(name: string): Promise<typeof picture> {
  const filepath = join(folder, name);
  const sea = { width: 1200, height: 600, channels: 3, background: '#0b5a78' } as const;
  const { size } = await sharp({ create: sea }).png().toFile(filepath);
  const files = { filepath, originalFilename: name, mimetype: 'image/png', size };
  const [made] = await newsroom.strapi
    .plugin('upload')
    .service('upload')
    .upload({ data: { fileInfo: { name } }, files });
  return made;
}

beforeAll(async () => {
  mkdirSync(join(folder, 'uploads'));
  process.env.PUBLIC_DIR = folder;
  newsroom = await openNewsroom();
  picture = await upload('sea.png');
  const body = [{ type: 'image', image: picture, children: [{ type: 'text', text: '' }] }];
  const en = { title: 'The sea', coverAlt: 'The sea at noon', body };
  await publish(newsroom.strapi, POST, { publicationDate: '2019-11-13', cover: picture.id }, { en });
});
afterAll(async () => {
  await newsroom.close();
  delete process.env.PUBLIC_DIR;
  rmSync(folder, { recursive: true, force: true });
});

test('the API names the copies of a cover, the narrowest first, and each is there', async () => {
  const { image } = (await newsroom.get('/api/feed').expect(200)).body.data[0];
  expect(image.renditions.map(({ width }: { width: number }) => width)).toEqual([245, 500, 750, 1000]);
  for (const { url } of [image, ...image.renditions]) await newsroom.get(new URL(url).pathname).expect(200);
});

test('pages let a browser choose, in the list, on the cover and in the body', async () => {
  const shown =
    /src="[^"]+" srcset="[^"]*thumbnail_sea\S* 245w,[^"]* 1000w, [^"]*\/uploads\/sea\S* 1200w" sizes="[^"]+"/g;
  expect((await newsroom.get('/en').expect(200)).text.match(shown)).toHaveLength(1);
  const { text } = await newsroom.get('/en/program-posts/the-sea').expect(200);
  expect(text.match(shown)).toHaveLength(2);
  expect(text).toMatch(/<img [^>]*alt="The sea at noon"[^>]*width="1200" height="600"/);
});

test('a picture whose copies are made anew is shown by them', async () => {
  const { formats } = picture;
  const small = { ...formats.small, url: '/uploads/another_small.png' };
  const data = { formats: { small } };
  await newsroom.strapi.db.query('plugin::upload.file').update({ where: { id: picture.id }, data });
  const { image } = (await newsroom.get('/api/feed').expect(200)).body.data[0];
  expect(image.renditions).toEqual([{ url: expect.stringContaining('/uploads/another_small.png'), width: 500 }]);
});
