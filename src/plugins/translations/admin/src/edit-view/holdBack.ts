import { adminApi } from '@strapi/strapi/admin';
import { typeOf } from '../addresses';
import { ask, type Replacement } from './question';
import { type Attributes, sharedSince, sharedValues } from './sharedSince';
import { type Version, writtenSince } from './writtenSince';

type Edited = { collectionType: string; model: string; documentId?: string; params?: { locale?: string } };
type Write = Edited & { data?: { discardDraft?: boolean } };
type Answer = { data?: unknown; error?: unknown };
type Request = { url: string; method: string; data?: unknown; config?: unknown };
type Send = (request: Request) => Promise<Answer>;
type Page = { dispatch: (action: unknown) => unknown; getState: () => unknown };

/** A write of the content manager, as it defines it for RTK Query. */
type Definition = {
  query?: (write: Write) => Request;
  queryFn?: (write: Write, page: Page, options: unknown, send: Send) => Promise<Answer>;
  transformResponse?: (response: unknown, meta: unknown, write: Write) => unknown;
  invalidatesTags?: (result: unknown, error: unknown, write: Write) => unknown[];
  onQueryStarted?: (write: Write, page: { dispatch: Page['dispatch']; queryFulfilled: Promise<unknown> }) => void;
};

type Type = { uid: string; attributes: Attributes };

/** What the desk needs of a store that it shares with the content manager, whose endpoints have no types here. */
type Store = {
  enhanceEndpoints: (change: { endpoints: Record<string, (definition: Definition) => void> }) => void;
  endpoints: {
    getDocument: { select: (edited: Edited) => (state: unknown) => { data?: { data?: Version } } };
    getInitialData: { select: () => (state: unknown) => { data?: { contentTypes: Type[] } } };
  };
  util: { updateQueryData: (name: string, edited: Edited, change: (cached: { data: Version }) => void) => unknown };
};

const store = adminApi as unknown as Store;

const editedIn = ({ collectionType, model, documentId, params }: Write): Edited => ({
  ...{ collectionType, model, documentId, params },
});

function attributesOf(model: string, page: Page): Attributes {
  const types = store.endpoints.getInitialData.select()(page.getState()).data?.contentTypes ?? [];
  return types.find(({ uid }) => uid === model)?.attributes ?? {};
}

/** @returns why nothing is written, for whoever was asked; a question that fails leaves the word to the write itself */
async function refusalOf(write: Write, replacement: Replacement, page: Page, send: Send): Promise<string | undefined> {
  const { model, documentId, params } = write;
  const type = typeOf(model);
  const form = store.endpoints.getDocument.select(editedIn(write))(page.getState()).data?.data;
  if (!type || !documentId || !form) return undefined;
  const url = `/content-manager/collection-types/${model}/${documentId}`;
  const { data } = await send({ url, method: 'GET', config: { params } });
  if (!data) return undefined;
  const now = (data as { data: Version }).data;
  const written = writtenSince(form, now);
  const isOld = written || sharedSince(form, now, attributesOf(model, page));
  return isOld ? ask({ type, documentId, locale: params?.locale ?? '', written, replacement }) : undefined;
}

/** The form has been written: from now on it is as young as what was written, also before it is read again. */
function rejuvenate(write: Write, page: Page, { data }: Answer): void {
  const written = (data as { data?: Version } | undefined)?.data;
  if (!written?.updatedAt || !typeOf(write.model)) return;
  const { updatedAt } = written;
  const change = ({ data: form }: { data: Version }) => {
    Object.assign(form, { updatedAt, ...sharedValues(written, attributesOf(write.model, page)) });
  };
  page.dispatch(store.util.updateQueryData('getDocument', editedIn(write), change));
}

/** The name is what the content manager asks of its forms to be told as a refusal, and not to take a form for saved. */
const kept = (message: string) => ({ error: { name: 'ValidationError', message, details: {} } });

const heldBack = (replaces: (write: Write) => Replacement | null) => (definition: Definition) => {
  const { query, onQueryStarted, invalidatesTags, transformResponse = (response: unknown) => response } = definition;
  if (!query) return;
  definition.query = undefined;
  definition.transformResponse = undefined;
  definition.onQueryStarted = undefined;
  // A form that is read again loses what was typed, and what was not written has changed nothing.
  definition.invalidatesTags = (result, error, write) => (error ? [] : (invalidatesTags?.(result, error, write) ?? []));
  definition.queryFn = async (write, page, _options, send) => {
    const replacement = replaces(write);
    const refusal = replacement && (await refusalOf(write, replacement, page, send));
    if (refusal) return kept(refusal);
    const answer = await send(query(write));
    if (answer.error) return answer;
    // Only now: Strapi fills the form in advance, and empties it of what was typed when the write is refused.
    onQueryStarted?.(write, { dispatch: page.dispatch, queryFulfilled: Promise.resolve() });
    if (replacement) rejuvenate(write, page, answer);
    return { data: transformResponse(answer.data, undefined, write) };
  };
};

/**
 * Holds back what the content manager writes over a version that was written since its form was filled, until the person
 * at the form has been asked. Buttons, keys and dialogs all come by here (docs/decisions/0039).
 */
export function holdBackOldForms(): void {
  store.enhanceEndpoints({
    endpoints: {
      updateDocument: heldBack(() => 'form'),
      publishDocument: heldBack(() => 'form'),
      discardDocument: heldBack(() => 'published'),
      unpublishDocument: heldBack(({ data }) => (data?.discardDraft ? 'published' : null)),
    },
  });
}
