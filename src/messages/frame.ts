import { dayOf } from '../calendar/calendar.ts';
import { formatDate, formatNumber } from './format.ts';

/** Words of the header, the menu and the footer. */
export const FRAME = {
  name: 'Doorstroom',
  skip: 'Naar het antwoord',
  views: 'Beelden',
  explore: 'Verkennen',
  title: (scenario: string) => `${scenario} · Verkennen · Doorstroom`,
  undo: 'Ongedaan maken',
  redo: 'Opnieuw',
  replay: 'Herhaal',
  replayFull: 'Herhaal laatste wijziging',
  replaying: (half: 'before' | 'after', text: string) => `${half === 'before' ? 'Eerst' : 'Daarna'}: ${text}`,
  share: 'Deel',
  shareFull: 'Deel: kopieer de link',
  shared: 'Gekopieerd',
  notInLink:
    'Een eigen bestand staat niet in een link: het blijft op dit apparaat. Bewaar het bestand en geef het door. Met Meer, Ander bestand openen is het overal te openen.',
  shareByHand: 'Kopiëren lukte niet. Kopieer de link zelf:',
  more: 'Meer',
  log: 'Logboek',
  print: 'Afdrukken',
  data: 'Bewaar de cijfers (JSON)',
  dataNote: 'Dezelfde cijfers als de opdrachtregel met --json geeft.',
  openFile: 'Ander bestand openen',
  saveFile: 'Bestand bewaren',
  saveFileNote: 'Dit voorbeeld met al uw keuzes, om later of elders te openen.',
  cases: 'Ander voorbeeld',
  workshop: 'Werkvorm',
  follow: 'Eén kind volgen',
  exact: 'Klopt het?',
  calculators: 'Rekenhulp',
  about: 'Over dit model',
  light: 'Licht',
  dark: 'Donker',
  colours: 'Kleuren',
  ownId: 'uw-keuzes',
  own: (start: string | null) => (start === null ? 'Uw keuzes' : `Uw keuzes, begonnen met: ${start}`),
  close: 'Sluiten',
  played: (count: number) => `${formatNumber(count)} keer nagespeeld`,
  firstEstimate: (count: number) => `eerste schatting (${formatNumber(count)} keer nagespeeld)…`,
  starting: 'wordt nagespeeld…',
  seed: (seed: string) => `startgetal ${seed}`,
  private: 'alles blijft op dit apparaat',
  privateFull: 'Uw gegevens blijven op dit apparaat.',
  printed: (day: Date, version: string, address: string) =>
    `Afgedrukt op ${formatDate(dayOf(day.getFullYear(), day.getMonth() + 1, day.getDate()))} · Doorstroom ${version} · ${address}`,
  /** What a reader must know of a case before all else; by the kinds of sources that it has. */
  realNames: 'Echte situatie, veel aannames',
  ownNumbers: 'Deels eigen cijfers, deels aannames',
  allAssumed: 'Alle getallen zijn aannames',
  chooseCase: 'Andere vraag kiezen',
} as const;

/** What the page says when something cannot be done. */
export const FAILURES = {
  stopped: 'De berekening is gestopt. Uw keuzes zijn bewaard. Probeer opnieuw.',
  retry: 'Probeer opnieuw',
  damagedLink:
    'Deze link is niet helemaal goed overgekomen. Hieronder staat het beginvoorbeeld. Vraag de link nog eens op.',
  notFetchedLink:
    'Het voorbeeld van deze link kon niet worden opgehaald. Hieronder staat het beginvoorbeeld. Kijk of er internet is en open de link opnieuw.',
  fileElsewhere:
    'Deze link hoort bij een eigen bestand dat hier niet is. Vraag om het bestand en open het met Meer, Ander bestand openen. Hieronder staat het beginvoorbeeld.',
  caseNotFetched: 'Dit voorbeeld kon niet worden opgehaald. Kijk of er internet is en probeer het opnieuw.',
  understood: 'Begrepen',
  problems: 'Deze keuze kan niet worden doorgerekend. De uitkomsten hieronder horen bij uw vorige keuze.',
  tooLarge: 'Dit is te groot om hier na te spelen. Kies minder jongeren, minder jaren of minder herhalingen.',
  crashed: 'Er ging iets mis in Doorstroom',
  crashedText: 'Uw keuzes staan nog in het adres van deze pagina. Laad de pagina opnieuw om verder te gaan.',
  reload: 'Laad opnieuw',
} as const;
