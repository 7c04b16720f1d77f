import { formatNumber } from './format.ts';

/** Words of the panel that plays until a number is sure enough. */
export const PRECISION_PANEL = {
  lead: 'Kies een uitkomst en hoe precies u haar wilt weten. Doorstroom speelt door tot het gemiddelde zo zeker is, en laat zien hoe ver een enkele toekomst ernaast kan zitten.',
  margin: 'Hoe ver mag het gemiddelde ernaast zitten?',
  kinds: { relative: 'een deel van het gemiddelde', absolute: 'een vast aantal' },
  amount: 'Hoeveel',
  points: 'procentpunt',
  most: 'Hoogstens zo vaak naspelen',
  times: (count: number) => `${formatNumber(count)} keer`,
  noAim: 'Dit scenario heeft geen uitkomst om te vragen.',
  columns: ['In zoveel van de toekomsten hoogstens', 'Waarde', '95% zeker, van', 'tot'],
  rowLabel: (share: string) => `in ${share} hoogstens`,
  finding: (share: string, value: string) => `In ${share} van de toekomsten hoogstens ${value}`,
  about: (title: string, futures: number) =>
    `${title}. Zo ver lopen ${formatNumber(futures)} toekomsten uiteen, met per grens hoe zeker die is.`,
  words: { bound: 'grens voor één toekomst, 95% zeker', mean: 'gemiddelde, 95% zeker' },
  csv: ['kans', 'waarde', '95% zeker van', '95% zeker tot'],
  file: 'zekerheid',
} as const;
