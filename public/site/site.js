// Comfort only: every page works without.

/** An empty field asks nothing: leave it out of the address. */
for (const form of document.querySelectorAll('form[method="get"]')) {
  form.addEventListener('formdata', ({ formData }) => {
    for (const name of new Set(formData.keys())) {
      const values = formData.getAll(name).filter((value) => value !== '');
      formData.delete(name);
      for (const value of values) formData.append(name, value);
    }
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
  own.textContent = `${time.dataset.ownTime} ${format.formatRange(starts, new Date(time.dataset.ends))}`;
  time.closest('dd').append(own);
}
