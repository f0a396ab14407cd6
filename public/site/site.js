// Comfort only: every page works without.

/** An empty field asks nothing: leave it out of the address, and where all are empty the question mark too. */
for (const form of document.querySelectorAll('form[method="get"]')) {
  form.addEventListener('formdata', ({ formData }) => {
    for (const name of new Set(formData.keys())) {
      const values = formData.getAll(name).filter((value) => value !== '');
      formData.delete(name);
      for (const value of values) formData.append(name, value);
    }
  });
  form.addEventListener('submit', (event) => {
    if (new FormData(form).keys().next().value !== undefined) return;
    event.preventDefault();
    location.assign(form.action);
  });
}

/** An event's times in the reader's own zone, where that is another one. */
for (const time of document.querySelectorAll('time[data-own-time]')) {
  const format = new Intl.DateTimeFormat(document.documentElement.lang, {
    ...{ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
    ...{ hour: 'numeric', minute: '2-digit', timeZoneName: 'short' },
  });
  const starts = new Date(time.dateTime);
  // A minute's offset apart is another zone for this event.
  const there = time.dateTime.slice(-6).replace('Z', '+00:00');
  const [sign, hours, minutes] = [there[0] === '-' ? -1 : 1, Number(there.slice(1, 3)), Number(there.slice(4, 6))];
  if (-starts.getTimezoneOffset() === sign * (hours * 60 + minutes)) continue;
  const own = document.createElement('span');
  own.className = 'own-time';
  const spell = format.formatRange(starts, new Date(time.dataset.ends));
  // As in src/feed/dates-in-words.ts.
  const dates = document.documentElement.lang.startsWith('fr') ? spell.replace(/\b1 (?=\p{L})/gu, '1er ') : spell;
  own.textContent = `${time.dataset.ownTime} ${dates}`;
  time.closest('dd').append(own);
}
