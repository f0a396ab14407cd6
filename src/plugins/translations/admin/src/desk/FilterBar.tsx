import {
  Box,
  Button,
  Field,
  Flex,
  Searchbar,
  SearchForm,
  SingleSelect,
  SingleSelectOption,
} from '@strapi/design-system';
import { useEffect, useState } from 'react';
import { styled } from 'styled-components';
import type { DeskQuery, Sort } from '../../../server/src/desk';
import { deskApi } from '../api';
import { type TextKey, useLanguage } from '../language/texts';
import { ALL, type Filter } from './filter';
import { StateButtons } from './StateButtons';
import { WORD_RANGES } from './words';

const SORTS: Sort[] = ['-changed', 'changed', 'due', '-words', 'words', 'title', '-title'];

type Choice = { value: string; text: string };

const Choices = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(16rem, 1fr));
  gap: 0.8rem;
`;

// The select takes no empty value.
const ANY = 'any';

type ChooseProps = { name: TextKey; value: string | undefined; choices: Choice[]; onChange: (value: string) => void };

const Choose = ({ name, value, choices, onChange }: ChooseProps) => {
  const { say } = useLanguage();
  return (
    <Field.Root>
      <Field.Label>{say(name)}</Field.Label>
      <SingleSelect size="S" value={value || ANY} onChange={(chosen) => onChange(chosen === ANY ? '' : `${chosen}`)}>
        {choices.map((choice) => (
          <SingleSelectOption key={choice.value} value={choice.value || ANY}>
            {choice.text}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
};

function SearchTitles({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { say } = useLanguage();
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  return (
    <SearchForm
      onSubmit={(event) => {
        event.preventDefault();
        onChange(text.trim());
      }}
    >
      <Searchbar
        name="q"
        size="S"
        value={text}
        placeholder={say('desk.search')}
        clearLabel={say('desk.clear')}
        onChange={({ target }) => setText(target.value)}
        onClear={() => onChange('')}
      >
        {say('desk.search')}
      </Searchbar>
    </SearchForm>
  );
}

type Props = {
  filter: Filter;
  targets: string[];
  isChosen: boolean;
  onChange: (wishes: DeskQuery) => void;
  onClear: () => void;
};

/** What is shown of all the work. Nothing chosen means: what is to do, in the languages that one writes in. */
export function FilterBar({ filter, targets, isChosen, onChange, onClear }: Props) {
  const { say, languageName, locale } = useLanguage();
  const { data: people = [] } = deskApi.usePeopleQuery();
  const { data: programs = [] } = deskApi.useProgramsQuery();
  const language = locale.startsWith('fr') ? 'fr' : 'en';
  const named = <T,>(any: TextKey, all: readonly T[], choice: (one: T) => Choice): Choice[] => [
    { value: '', text: say(any) },
    ...all.map(choice),
  ];
  return (
    <Flex tag="section" aria-label={say('desk.filters')} direction="column" alignItems="stretch" gap={3}>
      <Flex gap={3} wrap="wrap">
        <Box flex="1 1 24rem">
          <SearchTitles value={filter.q ?? ''} onChange={(q) => onChange({ q })} />
        </Box>
        <StateButtons filter={filter} onChange={(state) => onChange({ state })} />
        {isChosen && (
          <Button variant="tertiary" size="S" onClick={onClear}>
            {say('desk.clear')}
          </Button>
        )}
      </Flex>
      <Choices>
        <Choose
          name="desk.filter.target"
          value={filter.target ?? ALL}
          choices={[
            { value: ALL, text: say('desk.any.target') },
            ...targets.map((target) => ({ value: target, text: languageName(target) })),
          ]}
          onChange={(target) => onChange({ target })}
        />
        <Choose
          name="desk.filter.type"
          value={filter.type}
          choices={named('desk.any.type', ['program-post', 'event'] as const, (type) => ({
            value: type,
            text: say(`types.${type}`),
          }))}
          onChange={(type) => onChange({ type })}
        />
        <Choose
          name="desk.filter.program"
          value={filter.program}
          choices={named('desk.any.program', programs, ({ key, name }) => ({ value: key, text: name[language] }))}
          onChange={(program) => onChange({ program })}
        />
        <Choose
          name="desk.filter.assignee"
          value={filter.assignee}
          choices={[
            ...named('desk.any.assignee', ['me', 'none'] as const, (who) => ({
              value: who,
              text: say(`desk.assignee.${who}`),
            })),
            ...people.map(({ id, name }) => ({ value: `${id}`, text: name })),
          ]}
          onChange={(assignee) => onChange({ assignee })}
        />
        <Choose
          name="desk.filter.words"
          value={`${filter.minWords ?? ''}-${filter.maxWords ?? ''}`.replace(/^-$/, '')}
          choices={WORD_RANGES.map(({ min, max }) => ({
            value: min || max ? `${min}-${max}` : '',
            text: max
              ? say('desk.words.between', { from: min || 0, to: max })
              : min
                ? say('desk.words.from', { from: min })
                : say('desk.any.words'),
          }))}
          onChange={(range) => {
            const [minWords = '', maxWords = ''] = range.split('-');
            onChange({ minWords, maxWords });
          }}
        />
        <Choose
          name="desk.filter.sort"
          value={filter.sort ?? '-changed'}
          choices={SORTS.map((sort) => ({ value: sort, text: say(`desk.sort.${sort}`) }))}
          onChange={(sort) => onChange({ sort: sort as Sort })}
        />
      </Choices>
    </Flex>
  );
}
