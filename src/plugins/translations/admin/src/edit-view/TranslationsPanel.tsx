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

/** Milliseconds after which it is asked whether somebody else has written. */
const OFTEN = 30_000;

type Props = { type: EntryType; documentId: string; form: Form };

/** What the translations of the document at hand are like; a save of it changes the form's times. */
function States({ type, documentId, form }: Props) {
  const { say, languageName } = useLanguage();
  const { data, error, refetch } = deskApi.useStatesQuery(
    { type, documentId },
    { pollingInterval: useVisible() ? OFTEN : 0 },
  );
  useEffect(() => {
    refetch();
  }, [form.updatedAt, form.publishedAt, refetch]);
  if (error && !data) return <Typography textColor="neutral600">{say('text.notFound')}</Typography>;
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
