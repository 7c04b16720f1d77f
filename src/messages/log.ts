/** Words of the log. */
export const LOG_DIALOG = {
  title: 'Logboek',
  text: 'Alles wat u veranderde, de nieuwste bovenaan. Klik op een regel om terug te gaan naar dat moment.',
  empty: 'U heeft nog niets veranderd.',
  go: (time: string, sentence: string) => `${time} ${sentence}. Ga terug naar dit moment.`,
  current: 'nu op het scherm',
} as const;

/** What the log calls a change. */
export const LOG = {
  changed: (name: string, before: string, after: string) => `${name} ${before} → ${after}`,
  contract: (before: string, after: string) => `Betaalvorm: ${before} → ${after}`,
  variant: (label: string) => `Begonnen met: ${label}`,
  ownMade: (label: string) => `Afspraak gemaakt: ${label}`,
  ownChanged: (label: string) => `Afspraak gewijzigd: ${label}`,
  ownRemoved: (label: string) => `Afspraak weggehaald: ${label}`,
  scenario: (name: string) => `Voorbeeld geopend: ${name}`,
  allBack: 'Alles terug naar nu',
  threshold: (value: string | null) => (value === null ? 'Grens weer automatisch' : `Grens bij de stippen: ${value}`),
  several: (count: number) => `${count} keuzes tegelijk gewijzigd`,
} as const;

/** Writes a time of day: `13:42`. */
export function formatTime(time: Date): string {
  return `${String(time.getHours()).padStart(2, '0')}:${String(time.getMinutes()).padStart(2, '0')}`;
}
