import { Page } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import { useParams } from 'react-router-dom';
import { deskApi, type Translation } from '../api';
import { useLanguage } from '../language/texts';
import { Workbench } from './Workbench';

/** Opens one translation beside its source. */
export function SideBySidePage() {
  const { say } = useLanguage();
  const { type, documentId = '', locale = '' } = useParams();
  const translation = useMemo(() => ({ type, documentId, locale }) as Translation, [type, documentId, locale]);
  const { currentData, error } = deskApi.useSideBySideQuery(translation, { refetchOnMountOrArgChange: true });
  if (error) return <Page.Error content={say('text.notFound')} />;
  if (!currentData) return <Page.Loading>{say('text.loading')}</Page.Loading>;
  return <Workbench key={`${documentId} ${locale}`} translation={translation} opened={currentData} />;
}
