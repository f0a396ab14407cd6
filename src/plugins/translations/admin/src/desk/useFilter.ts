import { useAuth } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { DeskQuery } from '../../../server/src/desk';
import { filterOf, searchAt, withWishes } from './filter';

type Granted = { action: string; properties?: { locales?: string[] } };

const UPDATE = 'plugin::content-manager.explorer.update';

/** The languages that the person who is signed in may write in. */
export function useMyLanguages(): string[] {
  const permissions = useAuth('useMyLanguages', (state) => state.permissions) as Granted[];
  return useMemo(() => {
    const locales = permissions
      .filter(({ action }) => action === UPDATE)
      .flatMap((one) => one.properties?.locales ?? []);
    return [...new Set(locales)].sort();
  }, [permissions]);
}

export type Search = ReturnType<typeof useFilter>['search'];

/** The filter as the page's address has it, so that it can be kept, shared and gone back to. */
export function useFilter() {
  const [params, setParams] = useSearchParams();
  const mine = useMyLanguages();
  const filter = useMemo(() => filterOf(params, mine), [params, mine]);
  return {
    filter,
    cursor: params.get('cursor') ?? undefined,
    /** Where the text in hand stood in the list. */
    after: params.get('after') ?? undefined,
    /** What follows the path in a link that keeps the filter, and in one to a text its place in the list. */
    search: (row?: { after: string }) => searchAt(params, row?.after),
    isChosen: params.size > 0,
    change: (wishes: DeskQuery) => setParams((now) => withWishes(now, wishes)),
    clear: () => setParams({}),
  };
}
