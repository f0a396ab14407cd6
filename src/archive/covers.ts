import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, parse, resolve, sep } from 'node:path';
import type { Core } from '@strapi/strapi';
import sharp from 'sharp';

/** Uploads the images that records name, each once. An SVG becomes a PNG: as an upload it could carry scripts. */
export class Covers {
  constructor(
    private readonly strapi: Core.Strapi,
    private readonly folder: string,
  ) {}

  /** @returns the id of the file in the media library; undefined in a dry run */
  async upload(path: string, dryRun: boolean): Promise<number | undefined> {
    const folderPath = resolve(this.folder);
    const source = resolve(folderPath, path);
    // An archive comes from elsewhere: it may name its own pictures and no other file of this machine.
    if (!source.startsWith(folderPath + sep)) throw new Error(`cover: ${path} lies outside the archive’s folder`);
    if (!existsSync(source)) throw new Error(`cover: there is no file ${path} beside the archive`);
    const picture = await readFile(source);
    // The name tells the content: two pictures of one name in two folders stay two, one used twice stays one.
    const name = `${parse(path).name}-${createHash('sha256').update(picture).digest('hex').slice(0, 8)}.png`;
    const [known] = await this.strapi.db.query('plugin::upload.file').findMany({ where: { name }, select: ['id'] });
    if (known) return known.id;
    const rendered = await rendering(picture).catch((error) => {
      throw new Error(`cover: ${path} is not a picture: ${error.message}`);
    });
    return dryRun ? undefined : this.add(name, rendered);
  }

  private async add(name: string, picture: Buffer): Promise<number> {
    const folder = await mkdtemp(join(tmpdir(), 'cover-'));
    try {
      const filepath = join(folder, name);
      await writeFile(filepath, picture);
      const file = { filepath, originalFilename: name, mimetype: 'image/png', size: picture.length };
      const [made] = await this.strapi
        .plugin('upload')
        .service('upload')
        .upload({ data: { fileInfo: { name } }, files: file });
      return made.id;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
}

const rendering = (picture: Buffer): Promise<Buffer> =>
  sharp(picture).resize(1200, 1200, { fit: 'inside', withoutEnlargement: true }).png({ palette: true }).toBuffer();
