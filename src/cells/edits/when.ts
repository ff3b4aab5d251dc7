/** When something was, as short as it is clear: a time today, else a date. */
export function when(at: number): string {
  const date = new Date(at);
  const isToday = date.toDateString() === new Date().toDateString();
  const { lang } = document.documentElement;
  return isToday
    ? date.toLocaleTimeString(lang, { timeStyle: 'short' })
    : date.toLocaleDateString(lang, { dateStyle: 'medium' });
}
