import { formatNumber } from './format.ts';

/** Words of the rounds at the table: predict, look, understand. */
export const WORKSHOP = {
  title: 'Werkvorm: eerst voorspellen, dan kijken',
  lead: 'Iedereen voorspelt eerst zelf. Daarna laat het model zien wat eruit komt. Praat over het verschil: dat leert meer dan het getal.',
  round: (number: number, total: number) => `Ronde ${number} van ${total}`,
  predictions: 'Voorspellingen',
  about: (name: string, year: number, variant: string) => `Het gaat over ${name}, in ${year}. Te zien: ${variant}.`,
  base: 'de situatie van nu',
  name: (number: number) => `Naam ${number}`,
  nameHint: 'Naam (mag leeg)',
  value: (number: number) => `Voorspelling ${number}`,
  anonymous: (number: number) => `Voorspelling ${number}`,
  add: 'Nog een voorspelling',
  remove: (number: number) => `Haal voorspelling ${number} weg`,
  show: 'Laat zien',
  showNote: 'De pagina gaat naar dit beginpunt. Met Ongedaan maken gaat u terug.',
  playing: 'Wordt nagespeeld…',
  playingOf: (done: number, total: number) => `Wordt nagespeeld: ${formatNumber(done)} van ${formatNumber(total)}…`,
  model: (mean: string) => `Het model: gemiddeld ${mean}`,
  range: (range: string) => `In 9 van de 10 keer ${range}.`,
  sure: (range: string, count: number) =>
    `Het gemiddelde ligt met 95% zekerheid tussen ${range} (rekenfout van ${formatNumber(count)} keer naspelen).`,
  fixed: 'Dat is in alle toekomsten gelijk.',
  nothing: 'Dit komt in dit jaar niet voor: er is geen uitkomst.',
  failed: 'Dit kon niet worden uitgerekend. Probeer het opnieuw.',
  nearest: 'het dichtst bij',
  nearestSaid: (names: readonly string[]) =>
    names.length === 1
      ? `${names[0]} zat het dichtst bij het gemiddelde.`
      : `${names.slice(0, -1).join(', ')} en ${names.at(-1)} zaten even dicht bij het gemiddelde.`,
  inRange: 'binnen 9 van de 10 keer',
  below: (size: string) => `${size} lager dan gemiddeld`,
  above: (size: string) => `${size} hoger dan gemiddeld`,
  equal: 'precies het gemiddelde',
  key: 'Balk: waar het in 9 van de 10 keer op uitkomt. Streep: het gemiddelde. Punt: de voorspelling.',
  nobody: 'Niemand voorspelde iets in deze ronde.',
  why: 'Waarom?',
  again: 'Voorspelling veranderen',
  previous: 'Vorige ronde',
  next: 'Volgende ronde',
  done: 'Klaar: bekijk de pagina',
  edited: 'U veranderde zelf aannames; die tellen mee in deze uitkomst.',
  kept: 'Voorspellingen blijven staan zolang deze pagina open is. Zij worden nergens bewaard.',
} as const;
