import type { Core } from '@strapi/strapi';
import type { TermRecord } from './record';

type Service = {
  create(params: object): Promise<{ documentId: string }>;
  update(params: object): Promise<unknown>;
  findFirst(params: object): Promise<Record<string, unknown> | null>;
};

/** A person's or organisation's key is all that an archive tells: `lant-pritchett` is called Lant Pritchett. */
const nameFrom = (key: string) =>
  key.replace(/(^|-)([a-z])/g, (_, dash, letter) => `${dash && ' '}${letter.toUpperCase()}`);

/** Finds terms by key, and makes those that are missing. */
export class Terms {
  private readonly known = new Map<string, string>();

  constructor(private readonly strapi: Core.Strapi) {}

  private service(type: string): Service {
    return this.strapi.documents(`api::${type}.${type}` as never) as unknown as Service;
  }

  /** @returns the term's document id */
  async ensure(type: string, key: string): Promise<string> {
    const place = `${type} ${key}`;
    const found =
      this.known.get(place) ?? ((await this.service(type).findFirst({ filters: { key } }))?.documentId as string);
    const documentId = found ?? (await this.create(type, { key }));
    this.known.set(place, documentId);
    return documentId;
  }

  /** Adds a term as an archive describes it; one that is there already is the staff's. */
  async add({ type, ...data }: TermRecord): Promise<boolean> {
    const found = await this.service(type).findFirst({ filters: { key: data.key } });
    if (!found) await this.create(type, data);
    return !found;
  }

  /** What a transaction that was rolled back has made is gone. */
  forget(): void {
    this.known.clear();
  }

  private async create(type: string, data: Record<string, unknown> & { key: string }): Promise<string> {
    const name = nameFrom(data.key);
    const names =
      type === 'country' ? {} : type === 'person' ? { name } : { nameEn: name, nameFr: data.nameEn ?? name };
    return (await this.service(type).create({ data: { ...names, ...data } })).documentId;
  }
}
