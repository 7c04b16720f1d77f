import { formatNumber, formatShortest } from './format.ts';

/** The name of each question that the page offers, and one line about what it tells. */
export const QUESTION_NAMES = {
  goal: {
    title: 'Hoeveel is genoeg?',
    about:
      'Het kleinste aantal plaatsen, de langste verblijfsduur of de laatste sluitingsdatum waarmee een norm wordt gehaald.',
  },
  sweep: {
    title: 'Wat als het meer of minder wordt?',
    about: 'De uitkomst bij een reeks waarden van één of twee knoppen.',
  },
  sensitivity: {
    title: 'Welke aanname bepaalt de uitkomst?',
    about: 'Hoeveel elke aanname de uitkomst verandert, en wat te onzeker is om over te besluiten.',
  },
  compare: {
    title: 'Welk plan is beter?',
    about: 'Varianten naast elkaar, met dezelfde jongeren en hetzelfde toeval.',
  },
  precision: {
    title: 'Hoe zeker is dit getal?',
    about: 'Doorspelen tot de rekenfout klein genoeg is, en hoe vaak dat nodig was.',
  },
  fit: {
    title: 'Klopt het met onze eigen cijfers?',
    about: 'Instroom en verblijfsduur uit uw eigen tabel, en een proef op het verleden.',
  },
  theory: { title: 'Wat zegt de wiskunde?', about: 'Hoeveel plaatsen er nodig zijn, en hoe hard een tekort groeit.' },
  formula: { title: 'Een eigen formule', about: 'Een eigen kengetal, of een eigen verloop van de instroom.' },
} as const satisfies Record<string, { readonly title: string; readonly about: string }>;

export type QuestionId = keyof typeof QUESTION_NAMES;

interface Cost {
  readonly scenarios: number;
  readonly replications: number;
  readonly seconds: number;
}

/** What stands around every question: its button, its progress, what it takes. */
export const STUDY = {
  title: 'Stel een vraag',
  lead: 'Kies een vraag. Doorstroom speelt er eigen toekomsten voor na, met de keuzes die nu op de pagina staan. U kunt altijd stoppen.',
  fetching: 'De vraag wordt opgehaald.',
  notFetched: 'De vraag kon niet worden opgehaald. Controleer de verbinding en laad de pagina opnieuw.',
  start: 'Reken uit',
  again: 'Reken opnieuw uit',
  stop: 'Stop',
  stopped: 'Gestopt. Wat al was nagespeeld, is niet bewaard.',
  done: 'Het antwoord is klaar.',
  failed: 'Het rekenen is mislukt. Probeer het opnieuw; lukt het niet, laad de pagina dan opnieuw.',
  progress: 'Voortgang van het naspelen',
  old: 'Dit antwoord hoort bij de keuzes van eerder. Reken opnieuw uit voor de keuzes van nu.',
  playing: (played: number, expected: number | null) =>
    expected === null || played > expected
      ? `${formatNumber(played)} keer nagespeeld`
      : `${formatNumber(played)} van ongeveer ${formatNumber(expected)} keer nagespeeld`,
  takesLong: (seconds: number) => `Dit duurt ongeveer ${durationText(seconds)}. Met Ctrl+C stopt u.`,
  takes: (cost: Cost) => `Hiervoor speelt Doorstroom ${plays(cost)}. Dat duurt ongeveer ${durationText(cost.seconds)}.`,
  tooLarge: (cost: Cost) =>
    `Dit is te groot om uit te rekenen: ${plays(cost)}, ongeveer ${durationText(cost.seconds)}. ` +
    'Kies grotere stappen, een kleiner bereik of minder keer naspelen.',
} as const;

function plays({ scenarios, replications }: Cost): string {
  const each = scenarios === 1 ? '1 scenario' : `${formatNumber(scenarios)} scenario’s`;
  return `${each} na, samen ${formatNumber(replications)} keer`;
}

/** Writes seconds as people say it: `2 seconden`, `4 minuten`, `3 uur`. */
export function durationText(seconds: number): string {
  if (seconds < 1.5) return '1 seconde';
  if (seconds < 90) return `${formatNumber(Math.round(seconds))} seconden`;
  if (seconds < 5400) return `${formatNumber(Math.round(seconds / 60))} minuten`;
  return `${formatShortest(seconds / 3600, 1)} uur`;
}
