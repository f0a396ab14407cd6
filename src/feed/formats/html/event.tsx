import { Fragment } from 'preact';
import { addLinks, venueLine } from '../../calendar-links';
import { closingsOf } from '../../closings';
import { countryName } from '../../country';
import type { Entry, EventDetails, Venue } from '../../entry';
import { noteOf } from '../../event-note';
import type { Site } from '../../site';
import { languageOf } from '../../text';
import { Status } from './item';
import { eventSpell, formerStart, instant, offset, zoneName } from './moment';
import { CalendarLinks } from './subscribe';
import type { Words } from './words';

type Props = { entry: Entry; event: EventDetails; locale: string; site: Site; say: Words; now: number };

/** When, where and how: what a visitor needs to know of an event. */
export function EventBox({ entry, event, locale, site, say, now }: Props) {
  const { venue, previousStartsAt, status } = event;
  // Nobody registers for what does not take place, or joins it.
  const isAhead = status !== 'cancelled' && now < closingsOf(event).event;
  return (
    <section class="event" aria-label={entry.typeLabel}>
      <dl>
        <div class="date">
          <dt>{say.date}</dt>
          <dd>
            <Spell {...{ event, locale, say }} />
          </dd>
        </div>
        {previousStartsAt && (
          <div>
            <dt>{say.formerly}</dt>
            <dd>
              <s>
                <time dateTime={previousStartsAt}>{formerStart(previousStartsAt, event, locale)}</time>
              </s>
            </dd>
          </div>
        )}
        {status !== 'scheduled' && (
          <div>
            <dt>{say.status}</dt>
            <dd>
              <Status status={status} say={say} />
              {status === 'postponed' && <p>{noteOf(event, locale)}</p>}
            </dd>
          </div>
        )}
        {venue && (
          <div>
            <dt>{say.place}</dt>
            <dd>
              <Place {...{ venue, locale, say }} />
            </dd>
          </div>
        )}
        <div>
          <dt>{say.attendance}</dt>
          <dd>
            {attendance(event, say)}
            {event.onlineUrl && isAhead && (
              <>
                {' '}
                <a href={event.onlineUrl} rel="external">
                  {say.joinOnline}
                </a>
              </>
            )}
          </dd>
        </div>
      </dl>
      {isAhead && <Actions {...{ entry, event, locale, site, say, now }} />}
    </section>
  );
}

/** The time at the venue; a script adds the reader's own where that is another one. */
function Spell({ event, locale, say }: Pick<Props, 'event' | 'locale' | 'say'>) {
  const { startsAt, endsAt, allDay, venue, status } = event;
  // It no longer holds.
  const Told = status === 'postponed' ? 's' : Fragment;
  return (
    <Told>
      <time dateTime={startsAt} data-ends={endsAt} data-own-time={allDay ? undefined : say.yourTime}>
        {eventSpell(event, locale, say)}
      </time>
      {!allDay && (
        <span class="zone">
          {' '}
          ({venue ? say.localTime : zoneName(event, locale)}, {offset(startsAt)})
        </span>
      )}
    </Told>
  );
}

function attendance({ attendanceMode }: EventDetails, say: Words): string {
  return say[attendanceMode as 'in-person' | 'online' | 'hybrid'] ?? attendanceMode;
}

function Place({ venue, locale, say }: { venue: Venue; locale: string; say: Words }) {
  const { latitude, longitude, country } = venue;
  return (
    <>
      {venueLine(venue)}, {countryName(country, languageOf(locale)) ?? country}
      {latitude !== null && longitude !== null && (
        <>
          {' '}
          <a
            href={`https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=16/${latitude}/${longitude}`}
            rel="external"
          >
            {say.map}
          </a>
        </>
      )}
    </>
  );
}

/** What one can still do about it. */
function Actions({ entry, event, locale, site, say, now }: Props) {
  const { registrationUrl, registrationClosesAt } = event;
  const links = addLinks(entry, site);
  if (!links) return null;
  return (
    <div class="actions">
      {registrationUrl && now < closingsOf(event).registration && (
        <p class="register">
          <a class="button" href={registrationUrl} rel="external">
            {say.register}
          </a>
          {registrationClosesAt && <span> {say.registerBefore(instant(registrationClosesAt, event, locale))}</span>}
        </p>
      )}
      <h2 id="calendar">{say.addToCalendar}</h2>
      <CalendarLinks labelledBy="calendar" links={links} file={links.ics} say={say} />
    </div>
  );
}
