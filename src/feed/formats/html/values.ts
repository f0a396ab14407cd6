import type { FeedQuery } from '../../query';
import { filterParams } from '../../question';
import type { FormProps, Values } from './field';

type Filled = Pick<FormProps, 'values' | 'kept'>;

/** What the form has a field for; each shows one value. */
export const FIELDS: readonly string[] = [
  ...['q', 'type', 'topic', 'country', 'program', 'series', 'person', 'partner', 'when', 'from', 'to', 'order'],
];

/**
 * The form as the reader left it. A field shows the first value of its name; what it cannot show, or what has no field,
 * is kept beside it, so that searching again loses nothing.
 */
function filled(params: URLSearchParams): Filled {
  const values: Values = {};
  const kept: FormProps['kept'] = [];
  for (const [name, value] of params) {
    if (name === 'locale' || name === 'cursor' || name === 'include' || value === '') continue;
    const hasField = FIELDS.includes(name) && values[name] === undefined;
    if (hasField) values[name] = value;
    else if (name === 'fallback') values.fallback = value;
    else kept.push([name, value]);
  }
  return { values, kept };
}

/** The form of a question that was answered. */
export const filledByQuery = (query: FeedQuery): Filled => {
  const { values, kept } = filled(filterParams(query));
  return { values: { ...values, fallback: query.fallback ? undefined : 'false' }, kept };
};

/** The form of a question that was refused, word for word; what has no field stays only if it is not what was refused. */
export const filledByReader = (params: URLSearchParams, isRefused: (name: string) => boolean): Filled => {
  const { values, kept } = filled(params);
  return { values, kept: kept.filter(([name]) => !isRefused(name)) };
};
