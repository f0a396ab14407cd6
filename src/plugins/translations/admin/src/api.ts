import { adminApi } from '@strapi/strapi/admin';
import type {
  Coverage,
  DeskPage,
  DeskQuery,
  DocumentStates,
  EntryType,
  Match,
  MatchesBody,
  Mine,
  Next,
  Person,
  Program,
  SaveBody,
  SideBySide,
  SourceBody,
  TokenBody,
  Work,
  WorkBody,
} from '../../server/src/desk';
import type { ImportReport } from '../../server/src/exchange/report';
import type { MachineStatus, Suggestions } from '../../server/src/machine/machine';

export type Document = { type: EntryType; documentId: string };
export type Translation = Document & { locale: string };

const documentUrl = ({ type, documentId }: Document) => `/translations/documents/${type}/${documentId}`;
const urlOf = (translation: Translation) => `${documentUrl(translation)}/${translation.locale}`;
const given = (query: DeskQuery) => Object.fromEntries(Object.entries(query).filter(([, value]) => value));

const post = (url: string, data: unknown) => ({ url, method: 'POST' as const, data });
const put = (url: string, data: unknown) => ({ url, method: 'PUT' as const, data });

/** For what is shown on arriving somewhere: the content manager and colleagues write too, and tell this page nothing. */
export const ASKED_ANEW = { refetchOnMountOrArgChange: true } as const;

/** The desk's endpoints for pages. What is counted or listed is asked again after every write; a text being edited is not. */
export const deskApi = adminApi.enhanceEndpoints({ addTagTypes: ['Desk'] }).injectEndpoints({
  endpoints: (build) => ({
    coverage: build.query<Coverage, void>({ query: () => '/translations/coverage', providesTags: ['Desk'] }),
    desk: build.query<DeskPage, DeskQuery>({
      query: (query) => ({ url: '/translations/desk', config: { params: given(query) } }),
      providesTags: ['Desk'],
    }),
    next: build.query<Next, DeskQuery & { after?: string }>({
      query: (query) => ({ url: '/translations/desk/next', config: { params: given(query) } }),
      keepUnusedDataFor: 0,
    }),
    mine: build.query<Mine, void>({ query: () => '/translations/mine', providesTags: ['Desk'] }),
    people: build.query<Person[], void>({ query: () => '/translations/people' }),
    writers: build.query<Person[], Translation>({ query: (translation) => `${urlOf(translation)}/people` }),
    programs: build.query<Program[], void>({ query: () => '/translations/programs' }),
    states: build.query<DocumentStates, Document>({ query: documentUrl, providesTags: ['Desk'] }),
    sideBySide: build.query<SideBySide, Translation>({ query: urlOf, keepUnusedDataFor: 0 }),
    matches: build.query<Match[], MatchesBody>({ query: (body) => post('/translations/matches', body) }),
    save: build.mutation<SideBySide, Translation & { body: SaveBody }>({
      query: ({ body, ...translation }) => put(urlOf(translation), body),
      invalidatesTags: ['Desk'],
    }),
    confirm: build.mutation<SideBySide, Translation & TokenBody>({
      query: ({ token, ...translation }) => post(`${urlOf(translation)}/confirm`, { token }),
      invalidatesTags: ['Desk'],
    }),
    publish: build.mutation<SideBySide, Translation & TokenBody>({
      query: ({ token, ...translation }) => post(`${urlOf(translation)}/publish`, { token }),
      invalidatesTags: ['Desk'],
    }),
    work: build.mutation<Work, Translation & { body: WorkBody }>({
      query: ({ body, ...translation }) => put(`${urlOf(translation)}/work`, body),
      invalidatesTags: ['Desk'],
    }),
    importFile: build.mutation<ImportReport, { file: Blob; dryRun: boolean; accept: string }>({
      query: ({ file, dryRun, accept }) => {
        const form = new FormData();
        form.append('dryRun', `${dryRun}`);
        form.append('accept', accept);
        form.append('file', file);
        return post('/translations/import', form);
      },
      invalidatesTags: (_report, _error, { dryRun }) => (dryRun ? [] : ['Desk']),
    }),
    machine: build.query<MachineStatus, void>({ query: () => '/translations/machine' }),
    suggest: build.mutation<Suggestions, Translation & { segments: string[] }>({
      query: ({ segments, ...translation }) => post(`${urlOf(translation)}/suggestions`, { segments }),
    }),
    changeSource: build.mutation<DocumentStates, Document & SourceBody>({
      query: ({ locale, ...document }) => put(`${documentUrl(document)}/source`, { locale }),
      invalidatesTags: ['Desk'],
    }),
  }),
});
