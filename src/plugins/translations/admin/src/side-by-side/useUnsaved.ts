import { useAuth } from '@strapi/strapi/admin';
import { useMemo, useState } from 'react';
import type { Translation } from '../api';

/** Asks for the storage at each use: a browser that is told to keep nothing refuses even that, and has then kept nothing. */
function tried<T>(use: (storage: Storage) => T): T | null {
  try {
    return use(window.sessionStorage);
  } catch {
    return null;
  }
}

/**
 * Where this tab keeps what is not saved of a text. A session that ends takes the page away without a question, and nothing
 * can be saved then; whoever had opened the text finds it here when they are back, and nobody else does.
 */
export function useUnsaved({ type, documentId, locale }: Translation) {
  const user = useAuth('useUnsaved', (state) => state.user?.id);
  // While the page goes away nobody is signed in, or already somebody else.
  const [place] = useState(
    user === undefined ? undefined : `translations.unsaved.${user}.${type}.${documentId}.${locale}`,
  );
  return useMemo(() => {
    const forget = () => place && tried((storage) => storage.removeItem(place));
    return {
      read: () => (place ? tried((storage) => storage.getItem(place)) : null),
      keep: (text: string | undefined) => {
        if (text === undefined) forget();
        else if (place) tried((storage) => storage.setItem(place, text));
      },
      forget,
    };
  }, [place]);
}
