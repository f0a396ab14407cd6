import { Button, Flex, Typography } from '@strapi/design-system';
import { Download, Upload } from '@strapi/icons';
import { useState } from 'react';
import { ExportDialog } from '../exchange/ExportDialog';
import { ImportDialog } from '../exchange/ImportDialog';
import { useLanguage } from '../language/texts';
import { useMay } from '../permissions';
import type { Filter } from './filter';
import type { Selection } from './selection';

type Props = { filter: Filter; targets: string[]; selection: Selection; total: number | undefined };

/** How many texts there are, how many are picked, and the ways out to files and back. */
export function Toolbar({ filter, targets, selection, total }: Props) {
  const { say } = useLanguage();
  const mayExchange = useMay('exchange');
  const [open, setOpen] = useState<'export' | 'import'>();
  const picked = selection.rows;
  const close = () => setOpen(undefined);
  return (
    <Flex justifyContent="space-between" gap={4} wrap="wrap" paddingBottom={3}>
      <Flex gap={3} wrap="wrap">
        <div role="status">
          <Typography tag="h2" variant="delta" tabIndex={-1}>
            {picked.length
              ? say('desk.selected', { count: picked.length })
              : total !== undefined && say('desk.total', { count: total })}
          </Typography>
        </div>
        {picked.length > 0 && (
          <Button size="S" variant="tertiary" onClick={selection.clear}>
            {say('desk.unselect')}
          </Button>
        )}
      </Flex>
      {mayExchange && (
        <Flex gap={2}>
          <Button
            size="S"
            variant="tertiary"
            startIcon={<Download aria-hidden />}
            disabled={!total && !picked.length}
            onClick={() => setOpen('export')}
          >
            {say('export.open')}
          </Button>
          <Button size="S" variant="tertiary" startIcon={<Upload aria-hidden />} onClick={() => setOpen('import')}>
            {say('import.open')}
          </Button>
        </Flex>
      )}
      {open === 'export' && <ExportDialog filter={filter} targets={targets} picked={picked} onClose={close} />}
      {open === 'import' && <ImportDialog onClose={close} />}
    </Flex>
  );
}
