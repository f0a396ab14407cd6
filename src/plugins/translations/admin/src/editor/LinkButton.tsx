import {
  Box,
  Button,
  Field,
  Flex,
  IconButton,
  Popover,
  TextButton,
  TextInput,
  Typography,
} from '@strapi/design-system';
import { Link } from '@strapi/icons';
import { type FormEvent, useState } from 'react';
import { ReactEditor, useSlate } from 'slate-react';
import { useLanguage } from '../language/texts';
import { canLink, linkAt, setLink } from './marks';

/** An address that a page of the site may lead to; what runs, such as javascript:, is none. */
const ADDRESS = /^(https?:\/\/[^\s]+|mailto:[^\s@]+@[^\s]+|\/[^\s]*)$/i;

/** Says where the selected words lead. The links of the source are offered: a translation seldom needs others. */
export function LinkButton({ links }: { links: readonly string[] }) {
  const editor = useSlate();
  const { say } = useLanguage();
  const [open, setOpen] = useState(false);
  const [url, setUrl] = useState('');
  const [bad, setBad] = useState(false);
  const current = linkAt(editor);
  const possible = canLink(editor);
  const show = (shown: boolean) => {
    setOpen(shown);
    setUrl(current ?? '');
    setBad(false);
  };
  const apply = (address: string | undefined) => {
    setLink(editor, address);
    setOpen(false);
    ReactEditor.focus(editor);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (ADDRESS.test(url.trim())) apply(url.trim());
    else setBad(true);
  };
  return (
    <Popover.Root open={open} onOpenChange={show}>
      <Popover.Trigger>
        <IconButton
          label={possible ? say('mark.link') : `${say('mark.link')}. ${say('link.select')}`}
          variant={current ? 'secondary' : 'ghost'}
          size="S"
          disabled={!possible}
          aria-pressed={current !== undefined}
          onMouseDown={(event: React.MouseEvent) => event.preventDefault()}
        >
          <Link aria-hidden />
        </IconButton>
      </Popover.Trigger>
      <Popover.Content align="start" aria-label={say('link.title')}>
        <Box tag="form" onSubmit={submit} padding={4} width="32rem">
          <Flex direction="column" alignItems="stretch" gap={3}>
            {links.length > 0 && (
              <Flex direction="column" alignItems="flex-start" gap={1}>
                <Typography variant="sigma" textColor="neutral600">
                  {say('link.fromSource')}
                </Typography>
                {links.map((link) => (
                  <TextButton key={link} type="button" onClick={() => apply(link)} style={{ textAlign: 'start' }}>
                    <span style={{ overflowWrap: 'anywhere' }}>{link}</span>
                  </TextButton>
                ))}
              </Flex>
            )}
            <Field.Root error={bad ? say('link.bad') : undefined}>
              <Field.Label>{say(links.length ? 'link.other' : 'link.title')}</Field.Label>
              <TextInput
                size="S"
                value={url}
                placeholder="https://"
                onChange={({ target }: React.ChangeEvent<HTMLInputElement>) => setUrl(target.value)}
              />
              <Field.Error />
            </Field.Root>
            <Flex gap={2}>
              <Button type="submit" size="S">
                {say('link.apply')}
              </Button>
              {current !== undefined && (
                <Button type="button" size="S" variant="tertiary" onClick={() => apply(undefined)}>
                  {say('link.remove')}
                </Button>
              )}
            </Flex>
          </Flex>
        </Box>
      </Popover.Content>
    </Popover.Root>
  );
}
