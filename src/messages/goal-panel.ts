import { formatNumber } from './format.ts';
import { chanceText } from './goal.ts';

/** The words of the panel in which a goal is sought. */
export const GOAL_PANEL = {
  lead: 'Kies een doel uit de lijst, of stel er zelf een samen: een knop, en een norm die gehaald moet worden. Doorstroom zoekt de waarde waarbij dat net lukt, en zegt hoe zeker dat is.',
  ready: 'Kant-en-klare doelen',
  about: 'Norm over',
  abouts: { measure: 'een uitkomst', empty: 'een leeg gebouw' },
  location: 'Gebouw',
  emptyOn: 'Leeg op',
  sense: 'Norm',
  senses: { 'at-most': 'hoogstens', 'at-least': 'minstens' },
  limit: 'Grens',
  met: 'Wanneer gehaald',
  average: 'gemiddeld',
  chance: (share: number) => `in ${chanceText(share)} van de toekomsten`,
  normDays: 'Norm voor wachten (dagen)',
  wanted: 'Zoek',
  wanteds: { any: 'wat past bij de norm', smallest: 'de kleinste waarde', largest: 'de grootste waarde' },
  replications: 'Hoe vaak per waarde',
  times: (count: number) => `hoogstens ${formatNumber(count)} keer`,
  searching: 'Aan het zoeken: dit is er tot nu toe.',
  chartAbout: 'Elk streepje is het bereik bij een bekeken waarde: 95% zeker, voor alle waarden samen.',
  normLabel: (text: string) => `norm: ${text}`,
  words: { meets: 'haalt de norm', fails: 'haalt de norm niet', open: 'niet te zeggen' },
  csv: [
    'waarde',
    'niveau',
    '95% zeker van',
    '95% zeker tot',
    'gemiddelde uitkomst',
    'norm gehaald',
    'keren nagespeeld',
  ],
  handoverAbout: 'Wie er nog woont op de eerste van elke maand, als de datum van het antwoord geldt.',
  handoverLevel: 'Jongeren in huis',
  handoverWords: {
    mean: 'gemiddeld',
    sure: '95% zeker',
    nine: 'in 8 van de 10 toekomsten',
    line: 'grens',
    now: 'nu',
  },
} as const;

/** The goals that stand ready, as the question that they answer. `where` is the name of a segment, null where there is one. */
export const READY_GOALS = {
  places: (where: string | null, days: number) =>
    `Hoeveel plaatsen zijn nodig${at(where)} zodat 95% van de jongeren binnen ${formatNumber(days)} dagen een plaats heeft?`,
  stay: (where: string | null, list: number) =>
    `Hoe lang mag het verblijf hoogstens duren, zodat in 9 van de 10 toekomsten hoogstens ${formatNumber(list)} jongeren wachten${at(where)}?`,
  inflow: (where: string | null, days: number) =>
    `Hoeveel nieuwe jongeren kunnen er hoogstens komen${at(where)}, als de wachttijd gemiddeld onder ${formatNumber(days)} dagen moet blijven?`,
  followUp: (to: string, from: string) =>
    `Hoeveel plaatsen bij ${to} zijn nodig, zodat bij ${from} gemiddeld hoogstens een halve plaats bezet blijft door wie op een vervolgplek wacht?`,
  reach: (measure: string, to: string, days: number) =>
    `Welk deel van de jongeren kan ‘${measure}’ hoogstens bereiken, als de wachttijd bij ${to} gemiddeld onder ${formatNumber(days)} dagen moet blijven?`,
  flexible: (where: string | null, list: number) =>
    `Hoeveel flexibele plaatsen zijn genoeg${at(where)}, zodat in 9 van de 10 toekomsten hoogstens ${formatNumber(list)} jongeren wachten?`,
  empty: (location: string, date: string) =>
    `Tot wanneer kan ${location} nog jongeren opnemen, als het op ${date} met 90% kans leeg moet zijn, zonder iemand te verplaatsen?`,
  price: 'Bij welke prijs per dag blijft de gemeente in 9 van de 10 toekomsten binnen het budget?',
} as const;

function at(where: string | null): string {
  return where === null ? '' : ` bij ${where}`;
}
