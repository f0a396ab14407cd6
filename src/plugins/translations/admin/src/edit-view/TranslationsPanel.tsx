import { Flex, Typography } from '@strapi/design-system';
import { useEffect } from 'react';
import type { EntryType } from '../../../server/src/desk';
import { typeOf } from '../addresses';
import { deskApi } from '../api';
import { useLanguage } from '../language/texts';
import { useMay } from '../permissions';
import { ChangeSource } from '../source/ChangeSource';
import { useVisible } from '../useVisible';
import { OneLanguage } from './OneLanguage';
import { type Form, Overtaken } from './Overtaken';
import { Unread } from './Unread';

/** Milliseconds after which it is asked whether somebody else has written. */
const OFTEN = 30_000;

type Props = { type: EntryType; documentId: string; form: Form };

/** What the translations of the document at hand are like; a save of it changes the form's times. */
function States({ type, documentId, form }: Props) {
  const { say, languageName } = useLanguage();
  const visible = useVisible();
  const { data, error, refetch } = deskApi.useStatesQuery(
    { type, documentId },
    { pollingInterval: visible ? OFTEN : 0 },
  );
  // Who comes back to the page is told at once: the interval would begin by waiting.
  useEffect(() => {
    if (visible) refetch();
  }, [visible, form.updatedAt, form.publishedAt, refetch]);
  useEffect(() => {
    window.addEventListener('focus', refetch);
    return () => window.removeEventListener('focus', refetch);
  }, [refetch]);
  if (error && !data) return <Unread error={error} onRetry={refetch} />;
  if (!data) return <Typography textColor="neutral600">{say('loading')}</Typography>;
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      <Overtaken drafts={data.drafts} form={form} />
      <Flex justifyContent="space-between" gap={2} wrap="wrap">
        <Typography variant="pi" textColor="neutral600">
          {say('panel.source', { language: languageName(data.source) })}
        </Typography>
        {data.translations
          .filter(({ state, can }) => can.changeSource && state !== 'missing')
          .map(({ locale }) => (
            <ChangeSource key={locale} document={{ type, documentId }} to={locale} />
          ))}
      </Flex>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={5}>
        {data.translations.map((state) => (
          <OneLanguage key={state.locale} states={data} state={state} />
        ))}
      </Flex>
    </Flex>
  );
}

type Edited = { model: string; documentId?: string; document?: Form };

/** The panel beside a post or an event in the content manager. */
export function TranslationsPanel({ model, documentId, document }: Edited) {
  const { say } = useLanguage();
  const mayOpen = useMay('open');
  const type = typeOf(model);
  if (!type || !mayOpen) return null;
  const content = documentId ? (
    <States type={type} documentId={documentId} form={document ?? {}} />
  ) : (
    <Typography textColor="neutral600">{say('panel.unsaved')}</Typography>
  );
  return { title: say('panel.title'), content };
}
