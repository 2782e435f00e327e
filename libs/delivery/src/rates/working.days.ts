const SUNDAY = 0;

/** The post does not deliver on Sundays. */
export function addWorkingDays(day: string, count: number): string {
  const date = new Date(`${day}T12:00:00Z`);
  for (let left = count; left > 0;) {
    date.setUTCDate(date.getUTCDate() + 1);
    if (date.getUTCDay() !== SUNDAY) left -= 1;
  }
  return date.toISOString().slice(0, 10);
}

/** How many working days after `from` the day `to` is; none when it is not later. */
export function workingDaysBetween(from: string, to: string): number {
  let count = 0;
  while (addWorkingDays(from, count) < to) count += 1;
  return count;
}
