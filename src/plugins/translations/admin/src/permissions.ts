import { useAuth, useRBAC } from '@strapi/strapi/admin';
import type { EntryType } from '../../../../feed/site';
import { ACTIONS } from '../../server/src/permissions';
import { uidOf } from './addresses';

const may = (action: string) => [
  { action, subject: null, id: '', actionParameters: {}, properties: {}, conditions: [] },
];

export const OPEN = may(ACTIONS.open);

const ALL = { open: OPEN, exchange: may(ACTIONS.exchange), machine: may(ACTIONS.machine), assign: may(ACTIONS.assign) };

/** What the person who is signed in may do on the desk there. The server decides; this only hides what it refuses. */
export function useMay(what: keyof typeof ALL): boolean {
  const { allowedActions } = useRBAC(ALL[what]);
  return Object.values(allowedActions).some(Boolean);
}

const UPDATE = 'plugin::content-manager.explorer.update';

/** Whether they may write a type in a language. A permission without languages is for all of them. */
export function useMayWrite(type: EntryType, locale: string): boolean {
  const permissions = useAuth('useMayWrite', (state) => state.permissions);
  return permissions.some(({ action, subject, properties }) => {
    const locales = properties?.locales as string[] | null | undefined;
    return action === UPDATE && subject === uidOf(type) && (locales?.includes(locale) ?? true);
  });
}
