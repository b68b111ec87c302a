const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium' });

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' });

const minute = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });

/** What a narrow column needs: the day of another year, the minute of this one. */
export function short(instant: Date, now: Date): string {
  return (instant.getFullYear() === now.getFullYear() ? minute : day).format(instant);
}

/** Shows `<time datetime>` in the reader's time zone; the server's UTC stays as the hint. `data-short` leaves what a narrow column has no room for to it. */
export function localTimes(root: ParentNode): void {
  for (const time of root.querySelectorAll<HTMLTimeElement>('time[datetime]')) {
    const instant = new Date(time.dateTime);
    if (Number.isNaN(instant.getTime())) continue;
    time.title = time.dateTime;
    time.textContent = time.dataset['short'] === undefined ? format.format(instant) : short(instant, new Date());
  }
}
