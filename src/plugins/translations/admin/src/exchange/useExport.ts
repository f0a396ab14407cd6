import { attemptTokenRefresh, useAuth } from '@strapi/strapi/admin';
import type { DeskQuery } from '../../../server/src/desk';
import type { Document } from '../api';

export const FORMATS = ['xliff21', 'xliff12', 'csv'] as const;
export type Format = (typeof FORMATS)[number];

/** What goes into one file: the documents that are named, or else those of a filter. */
export type ExportBody = { format: Format; to: string; documents?: Document[]; filter?: DeskQuery };

const nameIn = (disposition: string | null) => /filename="?([^";]+)"?/.exec(disposition ?? '')?.[1] ?? 'translations';

const { backendURL: backend } = window.strapi as unknown as { backendURL: string };

function download(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // A browser may begin to read it late.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Brings a file from the server to the reader. Strapi's own client reads every answer to a POST as JSON. */
export function useExport() {
  const token = useAuth('useExport', (state) => state.token);
  return async (body: ExportBody): Promise<{ data: string } | { error: unknown }> => {
    const ask = (bearer: string | null | undefined) =>
      fetch(`${backend}/translations/export`, {
        method: 'POST',
        credentials: 'include',
        headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${bearer}` },
        body: JSON.stringify(body),
      });
    try {
      const first = await ask(token);
      const answer = first.status === 401 ? await ask(await attemptTokenRefresh(token)) : first;
      if (!answer.ok) return { error: (await answer.json()).error };
      const name = nameIn(answer.headers.get('Content-Disposition'));
      download(await answer.blob(), name);
      return { data: name };
    } catch (error) {
      // No connection, or a session that has ended: said like any refusal.
      return { error };
    }
  };
}
