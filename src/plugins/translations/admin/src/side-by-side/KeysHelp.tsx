import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { type TextKey, useLanguage } from '../language/texts';

const isMac = /Mac|iPhone|iPad/.test(navigator.platform);

const Keys = styled.kbd`
  display: inline-block;
  padding: 0.2rem 0.8rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral300};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral100};
  color: ${({ theme }) => theme.colors.neutral800};
  font-family: inherit;
  white-space: nowrap;
`;

/** The keys of the page; a help that lists them is one press away. */
export function KeysHelp() {
  const { say } = useLanguage();
  const control = isMac ? '⌘' : 'Ctrl';
  const alt = isMac ? '⌥' : 'Alt';
  const [enter, shift] = [say('keys.enter'), say('keys.shift')];
  const keys: [TextKey, string[][]][] = [
    ['keys.next', [[control, enter]]],
    ['keys.previous', [[control, shift, enter]]],
    ['keys.accept', [[alt, enter]]],
    ['keys.copy', [[alt, shift, enter]]],
    ['keys.save', [[control, 'S']]],
    ['keys.break', [[shift, enter]]],
    ['keys.marks', ['B', 'I', 'U', 'E'].map((letter) => [control, letter])],
    ['keys.undo', [[control, 'Z'], isMac ? [control, shift, 'Z'] : [control, 'Y']]],
  ];
  return (
    <Modal.Root>
      <Modal.Trigger>
        <Button variant="ghost">{say('keys.title')}</Button>
      </Modal.Trigger>
      <Modal.Content>
        <Modal.Header closeLabel={say('close')}>
          <Modal.Title>{say('keys.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Typography tag="p" textColor="neutral600" paddingBottom={4}>
            {say('keys.lead')}
          </Typography>
          <Flex tag="dl" direction="column" alignItems="stretch" gap={3}>
            {keys.map(([key, combinations]) => (
              <Flex key={key} justifyContent="space-between" gap={4} wrap="wrap">
                <Typography tag="dt">{say(key)}</Typography>
                <Flex tag="dd" gap={2} wrap="wrap">
                  {combinations.map((combination) => (
                    <Keys key={combination.join()}>{combination.join(' + ')}</Keys>
                  ))}
                </Flex>
              </Flex>
            ))}
          </Flex>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
