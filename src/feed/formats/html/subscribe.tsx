import { type SubscribeLinks, subscribeLinks } from '../../calendar-links';
import type { FeedLinks } from '../../feed';
import type { Words } from './words';

type Props = { links: FeedLinks; title: string; hasCalendar: boolean; say: Words };

/** The current question in other voices. */
export function Subscribe({ links, title, hasCalendar, say }: Props) {
  return (
    <section class="subscribe" aria-labelledby="subscribe">
      <h2 id="subscribe">{say.subscribe}</h2>
      <h3 id="feeds">{say.feeds}</h3>
      <ul aria-labelledby="feeds">
        <li>
          <a href={links.rss}>RSS</a>
        </li>
        <li>
          <a href={links.atom}>Atom</a>
        </li>
        <li>
          <a href={links.jsonfeed}>JSON Feed</a>
        </li>
      </ul>
      {hasCalendar && (
        <>
          <h3 id="calendars">{say.calendars}</h3>
          <CalendarLinks labelledBy="calendars" links={subscribeLinks(links.ics, title)} file={links.ics} say={say} />
        </>
      )}
    </section>
  );
}

type CalendarProps = {
  labelledBy: string;
  links: Omit<SubscribeLinks, 'webcal'> & { webcal?: string };
  file: string;
  say: Words;
};

/** Every calendar that one can follow a question with, or add an event to. */
export const CalendarLinks = ({ labelledBy, links, file, say }: CalendarProps) => (
  <ul aria-labelledby={labelledBy}>
    {links.webcal && (
      <li>
        <a href={links.webcal}>{say.calendarApp}</a>
      </li>
    )}
    <li>
      <a href={links.google} rel="external">
        Google
      </a>
    </li>
    <li>
      <a href={links.outlook} rel="external">
        Outlook
      </a>
    </li>
    <li>
      <a href={links.office} rel="external">
        Microsoft 365
      </a>
    </li>
    <li>
      <a href={file}>{say.calendarFile}</a>
    </li>
  </ul>
);
