/** A span as it is read in a table. In: minutes; out: `42 min`, `5 h 10 min`, `3.4 days`, or a dash for none. */
export function durationWords(minutes: number | null): string {
  if (minutes === null) return '–';
  const whole = Math.round(minutes);
  if (whole < 60) return `${whole} min`;
  if (whole < 48 * 60) {
    const rest = whole % 60;
    return rest ? `${Math.floor(whole / 60)} h ${rest} min` : `${Math.floor(whole / 60)} h`;
  }
  return `${(minutes / (24 * 60)).toFixed(1)} days`;
}
