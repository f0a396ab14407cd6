import { ORDERS, WHENS } from '../../order';
import { Choice, controlOf, DayField, Field, type FormProps, Plain } from './field';

const FIRST = ['type', 'topic', 'country', 'program'];
const MORE = ['series', 'person', 'partner'];

/** Combines criteria: a plain GET of the list, so that every search is an address. */
export function SearchForm(props: FormProps) {
  const { locale, values, kept, say } = props;
  const isOpen = [...MORE, 'from', 'to', 'when', 'order', 'fallback'].some((name) => values[name]);
  return (
    <search aria-labelledby="combine">
      <form class="search" action={`/${locale}`} method="get">
        <h2 id="combine">{say.combine}</h2>
        {kept.map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <div class="words">
          <Field name="q" {...props}>
            <input {...controlOf('q', props)} type="search" value={values.q} maxLength={200} autoComplete="off" />
          </Field>
          <button type="submit">{say.search}</button>
        </div>
        <div class="fields">
          {FIRST.map((name) => (
            <Choice name={name} {...props} />
          ))}
        </div>
        <details open={isOpen}>
          <summary>{say.moreCriteria}</summary>
          <div class="fields">
            {MORE.map((name) => (
              <Choice name={name} {...props} />
            ))}
            <Plain name="when" options={WHENS} {...props} />
            <DayField name="from" {...props} />
            <DayField name="to" {...props} />
            <Plain name="order" options={ORDERS.filter((order) => order !== 'relevance' || values.q)} {...props} />
            <Field name="fallback" {...props}>
              <select {...controlOf('fallback', props)}>
                <option value="">{say.withFallback}</option>
                <option value="false" selected={values.fallback === 'false'}>
                  {say.withoutFallback}
                </option>
              </select>
            </Field>
          </div>
        </details>
      </form>
    </search>
  );
}
