import { Button, Dialog } from '@strapi/design-system';
import { ArrowRight, Check } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { DESK } from '../addresses';
import type { Translation } from '../api';
import { BusyButton } from '../BusyButton';
import { Confirmation } from '../Confirmation';
import { useFilter } from '../desk/useFilter';
import { useNext } from '../desk/useNext';
import { type TextKey, useLanguage } from '../language/texts';
import { useOnward } from '../useOnward';
import { checksOf } from './Checks';
import { isTodo, targetOf } from './draft';
import type { Languages } from './languages';
import type { Work } from './useTranslation';

type Props = { work: Work; translation: Translation; languages: Languages };

/** What is open in a text that somebody is about to publish. */
function openPoints({ draft }: Work, languages: Languages) {
  const todo = draft.server.segments.filter((pair) => isTodo(draft, pair)).length;
  const remarks = draft.server.segments.flatMap((pair) =>
    checksOf(pair, targetOf(draft, pair), languages).filter(({ kind }) => kind !== 'untranslated'),
  ).length;
  return { todo, remarks };
}

/** What can be done with the text as a whole. */
export function Actions({ work, translation, languages }: Props) {
  const { say } = useLanguage();
  const { toggleNotification } = useNotification();
  const { draft, save, confirm, publish } = work;
  const { can, state } = draft.server;
  const { filter, after, search } = useFilter();
  const findNext = useNext(filter);
  const navigate = useNavigate();
  const [asked, setAsked] = useState<ReturnType<typeof openPoints>>();
  const confirmable = can.confirm && state === 'outdated';
  const { leaving, onward } = useOnward<HTMLButtonElement>(confirmable);
  const tell = async (done: Promise<unknown>, key: TextKey) => {
    if (await done) toggleNotification({ type: 'success', message: say(key) });
  };
  const askToPublish = () => {
    const open = openPoints(work, languages);
    if (open.todo || open.remarks) setAsked(open);
    else tell(publish(), 'save.published');
  };
  const next = async () => {
    const row = await findNext(after ?? `${translation.documentId}:${translation.locale}`);
    if (row) navigate(`${DESK}/${row.type}/${row.documentId}/${row.target}${search(row)}`);
  };
  return (
    <>
      {can.save && (
        <Button variant="tertiary" onClick={save}>
          {say('save.draft')}
        </Button>
      )}
      {confirmable && (
        <BusyButton
          {...leaving}
          variant="secondary"
          busy={draft.busy === 'confirming'}
          onClick={() => tell(confirm(), 'save.confirmed')}
        >
          {say('save.confirm')}
        </BusyButton>
      )}
      {can.publish && (
        <BusyButton startIcon={<Check aria-hidden />} busy={draft.busy === 'publishing'} onClick={askToPublish}>
          {say('save.publish')}
        </BusyButton>
      )}
      <Button ref={onward} variant="tertiary" endIcon={<ArrowRight aria-hidden />} onClick={next}>
        {say('save.next')}
      </Button>
      <Dialog.Root open={asked !== undefined} onOpenChange={(open: boolean) => !open && setAsked(undefined)}>
        <Confirmation
          title={say('publish.title')}
          go={say('publish.anyway')}
          onGo={() => tell(publish(), 'save.published')}
        >
          {asked?.todo ? say('publish.open', { count: asked.todo }) : ''}{' '}
          {asked?.remarks ? say('publish.remarks', { count: asked.remarks }) : ''}
        </Confirmation>
      </Dialog.Root>
    </>
  );
}
