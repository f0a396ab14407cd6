import { useRBAC } from '@strapi/strapi/admin';
import { ACTIONS } from '../../server/src/permissions';

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
