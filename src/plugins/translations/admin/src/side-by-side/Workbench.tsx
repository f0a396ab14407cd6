import { Flex } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useEffect, useMemo, useState } from 'react';
import type { SideBySide } from '../../../server/src/desk';
import type { Translation } from '../api';
import { Failures } from '../Failures';
import { useLanguage } from '../language/texts';
import { ConflictDialog } from './ConflictDialog';
import { Facts } from './Facts';
import { Header } from './Header';
import { isSave } from './keys';
import { LeaveGuard } from './LeaveGuard';
import type { Languages } from './languages';
import { Segments } from './Segments';
import { useTranslation } from './useTranslation';

/** A translation being written beside its source. */
export function Workbench({ translation, opened }: { translation: Translation; opened: SideBySide }) {
  const { say, languageName } = useLanguage();
  const work = useTranslation(translation, opened);
  const { draft, save } = work;
  const { server, conflict } = draft;
  const [putOff, setPutOff] = useState<SideBySide | null>(null);
  const languages: Languages = useMemo(
    () => ({
      source: server.source.locale,
      target: server.target.locale,
      glossary: { terms: server.terms, locale: server.source.locale },
    }),
    [server.source.locale, server.target.locale, server.terms],
  );
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isSave(event)) return;
      event.preventDefault();
      save();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [save]);
  return (
    <Page.Main>
      <Page.Title>{`${server.title} · ${languageName(languages.target)}`}</Page.Title>
      <Header work={work} translation={translation} languages={languages} onConflict={() => setPutOff(null)} />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Facts work={work} translation={translation} />
          <Failures title={say('save.refused')} messages={draft.failures} />
          <Segments work={work} translation={translation} languages={languages} />
        </Flex>
      </Layouts.Content>
      {conflict && conflict !== putOff && (
        <ConflictDialog draft={draft} current={conflict} onSettle={work.settle} onPutOff={() => setPutOff(conflict)} />
      )}
      <LeaveGuard draft={draft} save={save} forget={work.forget} />
    </Page.Main>
  );
}
