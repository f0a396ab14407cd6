import { IconButton, MenuItem, SimpleMenu } from '@strapi/design-system';
import { More } from '@strapi/icons';
import { useAuth } from '@strapi/strapi/admin';
import { useRef, useState } from 'react';
import type { DeskRow, WorkBody } from '../../../server/src/desk';
import { deskApi } from '../api';
import { useLanguage } from '../language/texts';
import { useMay, useMayWrite } from '../permissions';
import { useReport } from '../useReport';
import { GiveDialog } from './GiveDialog';

/** What one can do with a text in the list besides opening it. */
export function WorkMenu({ row }: { row: DeskRow }) {
  const { say } = useLanguage();
  const me = useAuth('WorkMenu', (state) => state.user?.id);
  const [work] = deskApi.useWorkMutation();
  // What opens the dialog is an item of a menu that is gone by then.
  const menu = useRef<HTMLButtonElement>(null);
  const [giving, setGiving] = useState(false);
  const report = useReport();
  const mayAssign = useMay('assign');
  const mine = row.assignee?.id === me;
  // What somebody else has in hand is taken by those alone who give.
  const mayTake = useMayWrite(row.type, row.target) && (mine || mayAssign || !row.assignee);
  const set = (body: WorkBody, done: 'work.taken' | 'work.givenBack') =>
    report(work({ type: row.type, documentId: row.documentId, locale: row.target, body }), done);
  if (!mayTake && !mayAssign) return null;
  return (
    <>
      <SimpleMenu
        ref={menu}
        tag={IconButton}
        variant="ghost"
        label={say('work.actions', { title: row.title })}
        icon={<More aria-hidden />}
      >
        {mayTake && mine && (
          <MenuItem onSelect={() => set({ assignee: null }, 'work.givenBack')}>{say('work.giveBack')}</MenuItem>
        )}
        {mayTake && !mine && (
          <MenuItem onSelect={() => set({ assignee: 'me' }, 'work.taken')}>{say('work.take')}</MenuItem>
        )}
        {mayAssign && <MenuItem onSelect={() => setGiving(true)}>{say('work.give')}</MenuItem>}
      </SimpleMenu>
      {giving && <GiveDialog row={row} opener={() => menu.current} onClose={() => setGiving(false)} />}
    </>
  );
}
