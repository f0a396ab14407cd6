import { existsSync } from 'node:fs';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, parse, resolve, sep } from 'node:path';
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
    const name = `${parse(path).name}.png`;
    const [known] = await this.strapi.db.query('plugin::upload.file').findMany({ where: { name }, select: ['id'] });
    if (known || dryRun) return known?.id;
    const folder = await mkdtemp(join(tmpdir(), 'cover-'));
    try {
      const filepath = join(folder, name);
      await writeFile(
        filepath,
        await sharp(source)
          .resize(1200, 1200, { fit: 'inside', withoutEnlargement: true })
          .png({ palette: true })
          .toBuffer(),
      );
      const file = {
        filepath,
        originalFilename: basename(filepath),
        mimetype: 'image/png',
        size: (await stat(filepath)).size,
      };
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
