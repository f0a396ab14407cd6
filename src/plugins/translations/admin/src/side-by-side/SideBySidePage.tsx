import { Button } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import { useParams } from 'react-router-dom';
import { ASKED_ANEW, deskApi, type Translation } from '../api';
import { useLanguage } from '../language/texts';
import { isClosed, problemsOf } from '../problems';
import { Workbench } from './Workbench';

/** Opens one translation beside its source. */
export function SideBySidePage() {
  const { say } = useLanguage();
  const { type, documentId = '', locale = '' } = useParams();
  const translation = useMemo(() => ({ type, documentId, locale }) as Translation, [type, documentId, locale]);
  const { currentData, error, refetch } = deskApi.useSideBySideQuery(translation, ASKED_ANEW);
  if (error && isClosed(error)) return <Page.Error content={say('text.notFound')} />;
  if (error) {
    const content = say('failed', { message: problemsOf(error, { say }).join(' ') });
    return <Page.Error content={content} action={<Button onClick={refetch}>{say('retry')}</Button>} />;
  }
  if (!currentData) return <Page.Loading>{say('text.loading')}</Page.Loading>;
  return <Workbench key={`${documentId} ${locale}`} translation={translation} opened={currentData} />;
}
