import { Searchbar, SearchForm } from '@strapi/design-system';
import { useEffect, useState } from 'react';
import { useLanguage } from '../language/texts';

/** Words to look for in the titles of both languages. */
export function SearchTitles({ value, onChange }: { value: string; onChange: (value: string) => void }) {
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
        clearLabel={say('desk.search.clear')}
        onChange={({ target }) => setText(target.value)}
        onClear={() => onChange('')}
      >
        {say('desk.search')}
      </Searchbar>
    </SearchForm>
  );
}
