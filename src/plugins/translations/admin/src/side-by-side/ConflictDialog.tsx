import { Box, Button, Flex, Modal, Radio, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { Run, SideBySide } from '../../../server/src/desk';
import { isBlank } from '../../../server/src/text/runs';
import { useLanguage } from '../language/texts';
import { useFocusBack } from '../useFocusBack';
import { clashesOf } from './clashes';
import type { Draft } from './draft';
import { nameOf } from './names';
import { Said } from './Said';

const Version = ({ runs, lang }: { runs: Run[]; lang: string }) => {
  const { say } = useLanguage();
  return (
    <Box background="neutral100" padding={3} hasRadius>
      <Typography lang={lang} style={{ whiteSpace: 'pre-wrap' }}>
        {isBlank(runs) ? say('conflict.empty') : <Said pieces={runs} />}
      </Typography>
    </Box>
  );
};

type Props = {
  draft: Draft;
  current: SideBySide;
  onSettle: (mine: ReadonlySet<string>) => void;
  onPutOff: () => void;
};

/** What is said first, the most urgent of what there is. */
const LEADS = [
  ['lost', 'conflict.gone'],
  ['both', 'conflict.lead'],
  ['theirs', 'conflict.other'],
] as const;

const inHand = () =>
  document.querySelector<HTMLElement>(`[data-active='true'] :is(textarea, [contenteditable='true'])`);

/** Both versions of what two people wrote at the same time. Nothing is written until one of them has chosen. */
export function ConflictDialog({ draft, current, onSettle, onPutOff }: Props) {
  const language = useLanguage();
  const { say } = language;
  const clashes = clashesOf(draft, current);
  const { both, lost, theirs } = clashes;
  // The rows are made anew once all is settled.
  const focusBack = useFocusBack(inHand);
  const [choices, setChoices] = useState<Record<string, 'mine' | 'theirs'>>({});
  const lang = current.target.locale;
  const undecided = both.some(({ id }) => !choices[id]);
  const settle = () => onSettle(new Set(Object.keys(draft.edits).filter((id) => choices[id] !== 'theirs')));
  const lead = LEADS.find(([name]) => clashes[name].length)?.[1] ?? 'conflict.none';
  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && onPutOff()}>
      <Modal.Content {...focusBack}>
        <Modal.Header closeLabel={say('close')}>
          <Modal.Title>{say('conflict.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={5}>
            <Typography tag="p">{say(lead)}</Typography>
            {both.map(({ id, what, mine, theirs: other }) => (
              <Box key={id} tag="fieldset" style={{ border: 0, padding: 0 }}>
                <Typography tag="legend" variant="sigma" textColor="neutral600" paddingBottom={2}>
                  {say('conflict.choose', { what: nameOf(what, language) })}
                </Typography>
                <Radio.Group
                  value={choices[id] ?? ''}
                  onValueChange={(choice: string) => setChoices({ ...choices, [id]: choice as 'mine' | 'theirs' })}
                  aria-label={say('conflict.choose', { what: nameOf(what, language) })}
                >
                  <Radio.Item value="mine">{say('conflict.mine')}</Radio.Item>
                  <Version runs={mine} lang={lang} />
                  <Radio.Item value="theirs">{say('conflict.theirs')}</Radio.Item>
                  <Version runs={other} lang={lang} />
                </Radio.Group>
              </Box>
            ))}
            {lost.map(({ id, what, mine }) => (
              <Box key={id}>
                <Typography tag="p" variant="sigma" textColor="danger700" paddingBottom={2}>
                  {say('conflict.lost', { what: nameOf(what, language) })}
                </Typography>
                <Version runs={mine} lang={lang} />
              </Box>
            ))}
            {theirs.map((pair) => (
              <Box key={pair.id}>
                <Typography tag="p" variant="sigma" textColor="neutral600" paddingBottom={2}>
                  {say('conflict.changed', { what: nameOf(pair, language) })}
                </Typography>
                <Version runs={pair.target ?? []} lang={lang} />
              </Box>
            ))}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onPutOff}>
            {say('conflict.back')}
          </Button>
          <Button onClick={settle} disabled={undecided}>
            {say('conflict.go')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
