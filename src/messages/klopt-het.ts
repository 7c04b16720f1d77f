import { formatNumber, formatShortest, MONTHS, NOT_APPLICABLE } from './format.ts';

/** Words of the view in which the program works out, here and now, what mathematics already knows. */
export const EXACT = {
  intro:
    'Van sommige sommen geeft de wiskunde het exacte antwoord. Doorstroom rekent ze hier voor u na: nu, in deze browser, met dezelfde rekenkern als de rest van de pagina.',
  run: 'Reken na',
  again: 'Opnieuw',
  stop: 'Stop',
  fetching: 'De sommen worden opgehaald…',
  notFetched: 'De sommen konden niet worden opgehaald. Sluit dit venster en probeer het opnieuw.',
  ready: (cases: number, outputs: number) =>
    `${formatNumber(cases)} sommen, samen ${formatNumber(outputs)} uitkomsten. Het duurt ongeveer tien seconden.`,
  busy: (done: number, cases: number) => `${formatNumber(done)} van de ${formatNumber(cases)} sommen nagerekend`,
  progress: 'Voortgang van het narekenen',
  score: (right: number, done: number) => `${formatNumber(right)} van de ${formatNumber(done)} klopten.`,
  allRight: (outputs: number, seconds: number) =>
    `Alle ${formatNumber(outputs)} uitkomsten zijn gelijk aan het exacte antwoord, op toeval na. Het duurde ${formatNumber(Math.max(1, Math.round(seconds)))} ${Math.round(seconds) <= 1 ? 'seconde' : 'seconden'}.`,
  notAllRight:
    'Niet alles is gelijk aan het exacte antwoord. Vertrouw de uitkomsten op deze pagina niet voordat is uitgezocht waarom.',
  stopped: (done: number, cases: number) => `Gestopt: ${EXACT.busy(done, cases)}.`,
  broken: (done: number, cases: number) =>
    `Het narekenen is door een fout afgebroken: ${EXACT.busy(done, cases)}. Probeer het opnieuw.`,
  caption: 'Sommen met het exacte antwoord en wat Doorstroom vindt',
  columns: { sum: 'Som', output: 'Uitkomst', exact: 'Exact', found: 'Nagerekend', verdict: 'Oordeel' },
  verdict: { pass: 'klopt', fail: 'klopt niet', 'not covered': 'niet te beoordelen' },
  otherSeeds: 'met andere startgetallen',
  waiting: 'nog niet',
  working: 'bezig…',
  show: (outputs: number) => `Alle ${formatNumber(outputs)} uitkomsten`,
  hide: 'Toon minder',
  of: (action: string, family: string) => `${action} van: ${family}`,
  never: 'nooit gezien',
  howTitle: 'Wanneer klopt een som?',
  how: [
    'Achter ± staat de marge van het toeval. In 95 van de 100 keer is het verschil met het exacte antwoord kleiner. Een uitkomst klopt als het verschil hooguit twee keer de marge is. Een som klopt als al haar uitkomsten kloppen. Een som zonder toeval moet precies kloppen.',
    'In het tekeningetje is het streepje het exacte antwoord en de stip wat Doorstroom vond. Het vlak is het verschil dat toeval kan verklaren.',
  ],
  meansTitle: 'Wat zegt dit?',
  means: (all: number) => [
    'Klopt alles, dan doet de rekenkern wat de regels voorschrijven. Of de aannames van een scenario kloppen, zegt dit niet: dat blijft uw oordeel.',
    `Dit is een keuze uit ${formatNumber(all)} sommen. De hele lijst, met de uitkomsten en hoe er is nagerekend, staat bij de broncode van Doorstroom in docs/validation.md.`,
  ],
} as const;

export interface ExactCaseWords {
  readonly family: string;
  /** The name of the theory that gives the exact answer. */
  readonly theory: string;
  readonly about: string;
  /** What outputs with a number are about: client groups, segments, providers. */
  readonly positions?: readonly string[];
}

/** What each case is about, by its id. */
export const EXACT_CASES = {
  'mmc-01': {
    family: 'Wachtlijst',
    theory: 'Erlang C',
    about: '5 plaatsen. Elke 5 dagen een aanmelding en 20 dagen verblijf, gemiddeld.',
  },
  'erlb-01': {
    family: 'Afwijzing',
    theory: 'Erlang B',
    about: '43 plaatsen zonder wachtlijst. Wie geen plaats vindt, gaat ergens anders heen.',
  },
  'mmck-02': {
    family: 'Wachtlijst met een grens',
    theory: 'geboorte-sterfteproces',
    about: '43 plaatsen en hooguit 20 wachtenden. Er komen meer jongeren dan er plaatsen zijn.',
  },
  'erla-01': {
    family: 'Geduld',
    theory: 'Erlang A',
    about: '43 plaatsen, te veel aanmeldingen. Wie wacht, geeft het na gemiddeld 90 dagen op.',
  },
  'prio-03': {
    family: 'Voorrang',
    theory: 'Cobham',
    about: '1 plaats. Een crisis van 7 dagen gaat voor op een gewoon verblijf van gemiddeld 20 dagen.',
    positions: ['bij crisis', 'zonder crisis'],
  },
  'shrink-01': {
    family: 'Van 57 naar 43 plaatsen',
    theory: 'Markov-keten',
    about: '57 plaatsen, allemaal bezet. Vanaf dag 30 zijn er 43. Niemand hoeft weg.',
  },
  'mtmc-01': {
    family: 'Seizoenen',
    theory: 'vergelijkingen van Kolmogorov',
    about: '43 plaatsen. In de drukste tijd komen er 40% meer jongeren dan gemiddeld, in de rustigste 40% minder.',
  },
  'block-02': {
    family: 'Doorstroom die stokt',
    theory: 'Markov-keten',
    about:
      '10 crisisplaatsen; 6 van de 10 jongeren gaan door naar 26 vervolgplaatsen. Is het daar vol, dan blijft de crisisplaats bezet.',
    positions: ['crisisplaatsen', 'vervolgplaatsen'],
  },
  'jack-02': {
    family: 'Netwerk met terugval',
    theory: 'Jackson',
    about: 'Crisis, groep, gezinshuis en hulp thuis. Jongeren gaan van het een naar het ander, en soms terug.',
    positions: ['crisis', 'groep', 'gezinshuis', 'hulp thuis'],
  },
  'over-01': {
    family: 'Uitwijken naar een ander',
    theory: 'Markov-keten',
    about: '8 plaatsen bij de eerste aanbieder. Is die vol, dan naar de tweede, met 4 plaatsen.',
    positions: ['eerste aanbieder', 'tweede aanbieder'],
  },
  'resv-01': {
    family: 'Plaatsen vrijhouden',
    theory: 'geboorte-sterfteproces',
    about: '20 plaatsen, waarvan er 2 vrij blijven voor crisis. Geen wachtlijst.',
  },
  'cap-01': {
    family: 'Langste verblijf',
    theory: 'Erlang B',
    about: '40 plaatsen zonder wachtlijst. Een verblijf duurt hooguit 182 dagen.',
  },
  'det-04': {
    family: 'Zonder toeval, dag voor dag',
    theory: 'met de hand na te rekenen',
    about: '8 jongeren die elk 10 dagen blijven. Op dag 8 gaan 4 plaatsen naar 2.',
  },
  'cal-01': {
    family: 'Kalender en geld',
    theory: 'dagen tellen',
    about: '57 plaatsen, heel 2024 bezet, € 200 per dag. Dat is een schrikkeljaar.',
  },
  'cost-05': {
    family: 'Kosten van een jaar',
    theory: 'Poisson-proces',
    about: 'Gemiddeld 45 jongeren in zorg, € 200 per dag. Hoe ver loopt de rekening van een jaar uiteen?',
  },
} as const satisfies Readonly<Record<string, ExactCaseWords>>;

type Unit = 'days' | 'clients' | 'chance' | 'euros' | 'perDay' | 'day';

/** Names and units of outputs, without the number of what they are about. */
const OUTPUTS: Readonly<Record<string, readonly [name: string, unit: Unit]>> = {
  p_wait: ['Kans om te moeten wachten', 'chance'],
  p_wait_longer_than_30_days: ['Kans op meer dan 30 dagen wachten', 'chance'],
  p_refused: ['Kans op afwijzing', 'chance'],
  p_refused_crisis: ['Kans op afwijzing bij crisis', 'chance'],
  p_refused_regular: ['Kans op afwijzing zonder crisis', 'chance'],
  p_refused_everywhere: ['Kans dat nergens plaats is', 'chance'],
  p_first_choice_full: ['Kans dat de eerste aanbieder vol is', 'chance'],
  p_segment_full: ['Kans dat alles vol is', 'chance'],
  p_all_places_full: ['Kans dat alle plaatsen bezet zijn', 'chance'],
  p_all_places_full_at: ['Kans dat alle plaatsen bezet zijn', 'chance'],
  p_all_places_empty: ['Kans dat alle plaatsen leeg zijn', 'chance'],
  p_leaves_waiting_list: ['Kans om het wachten op te geven', 'chance'],
  p_more_clients_than_places_at: ['Kans op meer jongeren dan plaatsen', 'chance'],
  p_stay_reaches_maximum: ['Kans om het maximum te halen', 'chance'],
  occupancy: ['Bezetting', 'chance'],
  mean_wait_days_all: ['Gemiddelde wachttijd', 'days'],
  mean_wait_days_all_admitted: ['Gemiddelde wachttijd', 'days'],
  mean_wait_days_admitted: ['Gemiddelde wachttijd van wie een plaats krijgt', 'days'],
  mean_wait_days_of_those_who_wait: ['Gemiddelde wachttijd van wie moet wachten', 'days'],
  mean_wait_days_by_class: ['Gemiddelde wachttijd', 'days'],
  mean_wait_days_by_segment: ['Gemiddelde wachttijd', 'days'],
  mean_days_on_list_all: ['Gemiddelde tijd op de wachtlijst', 'days'],
  sd_wait_days_all: ['Spreiding van de wachttijd', 'days'],
  wait_days_p95: ['1 op de 20 wacht langer dan', 'days'],
  sum_of_rho_times_wait: ['Wachttijd van beide groepen, gewogen met de drukte', 'days'],
  max_wait_days: ['Langste wachttijd', 'days'],
  waiting_days_until_horizon: ['Alle wachtdagen samen', 'days'],
  mean_days_blocked_per_client_moving_on: ['Wachten op een vervolgplaats', 'days'],
  mean_total_days_in_system_per_client: ['Van eerste aanmelding tot vertrek', 'days'],
  mean_stay_days: ['Gemiddeld verblijf', 'days'],
  client_days_per_365_days: ['Dagen zorg per jaar', 'days'],
  client_days_in_care_until_horizon: ['Alle dagen zorg samen', 'days'],
  client_days: ['Alle dagen zorg samen', 'days'],
  client_days_by_month: ['Dagen zorg', 'days'],
  mean_client_days: ['Dagen zorg in een jaar', 'days'],
  sd_client_days: ['Spreiding van de dagen zorg', 'days'],
  days: ['Dagen in het jaar', 'days'],
  mean_waiting_list: ['Jongeren op de wachtlijst', 'clients'],
  mean_waiting_list_at: ['Jongeren op de wachtlijst', 'clients'],
  mean_waiting_list_by_segment: ['Jongeren op de wachtlijst', 'clients'],
  sd_waiting_list_at: ['Spreiding van de wachtlijst', 'clients'],
  max_waiting_list: ['Langste wachtlijst', 'clients'],
  mean_in_care: ['Jongeren in zorg', 'clients'],
  mean_in_care_at: ['Jongeren in zorg', 'clients'],
  mean_in_care_by_segment: ['Jongeren in zorg', 'clients'],
  mean_active: ['Jongeren in behandeling', 'clients'],
  mean_blocked_in: ['Jongeren die klaar zijn en niet door kunnen', 'clients'],
  break_even_average_in_care: ['Bezetting waarbij beide vormen evenveel kosten', 'clients'],
  refused_per_365_days: ['Afgewezen per jaar', 'clients'],
  admitted_per_365_days: ['Geplaatst per jaar', 'clients'],
  leavers_per_365_days: ['Jongeren die het wachten opgeven, per jaar', 'clients'],
  throughput_per_day: ['Doorstroom', 'perDay'],
  throughput_per_day_by_segment: ['Doorstroom', 'perDay'],
  start_day_by_client: ['Dag van plaatsing', 'day'],
  leave_day_by_client: ['Dag van vertrek', 'day'],
  pxq_cost_eur: ['Kosten bij betalen per dag', 'euros'],
  pxq_cost_until_horizon_eur: ['Kosten bij betalen per dag', 'euros'],
  pxq_cost_per_365_days: ['Kosten per jaar bij betalen per dag', 'euros'],
  cost_of_empty_places_per_365_days: ['Kosten van lege plaatsen per jaar', 'euros'],
  lump_sum_eur: ['Kosten bij een vast bedrag', 'euros'],
  pxq_minus_lump_sum_eur: ['Betalen per dag min vast bedrag', 'euros'],
  mean_cost_eur: ['Gemiddelde kosten', 'euros'],
  sd_cost_eur: ['Spreiding van de kosten', 'euros'],
  half_width_95_of_mean_with_100_replications_eur: ['Marge van het gemiddelde na 100 keer naspelen', 'euros'],
};

/** An output of a case, such as `mean_in_care_at[2]` or `p_segment_1_full`. */
export interface ExactOutput {
  readonly words: ExactCaseWords;
  readonly output: string;
  /** The days of which the outputs `..._at` speak. */
  readonly days: readonly number[];
}

/** Returns the name of an output as it stands on screen; null when it has none. */
export function outputName({ words, output, days }: ExactOutput): string | null {
  const { base, position } = partsOf(output);
  const [name] = OUTPUTS[base] ?? [];
  if (name === undefined || position === null) return name ?? null;
  const about = base.endsWith('_at')
    ? days[position] === undefined
      ? undefined
      : inUnit('day', formatNumber(days[position]))
    : base.endsWith('_by_client')
      ? `jongere ${position + 1}`
      : base.endsWith('_by_month')
        ? MONTHS[position]
        : words.positions?.[position];
  return about === undefined ? null : `${name}, ${about}`;
}

/** Writes an exact answer in the unit of its output: `11,1 dagen`. With `digits` more than three figures. */
export function exactText(output: string, value: number | null, digits = 3): string {
  if (value === null) return NOT_APPLICABLE;
  const unit = unitOf(output);
  if (unit === 'chance' && value > 0 && value < SMALLEST_CHANCE)
    return `minder dan ${formatShortest(SMALLEST_CHANCE * 100, 4)}%`;
  const number = scaled(unit, value);
  return inUnit(unit, formatNumber(number, decimalsOf(number, digits)));
}

/** Writes a simulated answer with the margin of chance, two standard errors: `11,3 ± 0,4 dagen`. */
export function foundText(output: string, found: number, standardError: number): string {
  const unit = unitOf(output);
  const margin = scaled(unit, 2 * standardError);
  if (!(margin > 0)) return exactText(output, found);
  // One figure of the margin, two when it begins with a one.
  const decimals = unit === 'euros' ? 0 : bounded(-Math.floor(Math.log10(margin / 2)), 0, MOST_DECIMALS);
  const number = formatNumber(scaled(unit, found), decimals);
  return inUnit(unit, `${number} ± ${formatNumber(margin, decimals)}`);
}

const SMALLEST_CHANCE = 1e-6;
const MOST_DECIMALS = 4;

function inUnit(unit: Unit, number: string): string {
  switch (unit) {
    case 'days':
      return `${number} ${number === '1' ? 'dag' : 'dagen'}`;
    case 'clients':
      return `${number} ${number === '1' ? 'jongere' : 'jongeren'}`;
    case 'perDay':
      return `${number} per dag`;
    case 'day':
      return `dag\u00a0${number}`;
    case 'chance':
      return `${number}%`;
    case 'euros':
      return `€\u00a0${number}`;
  }
}

function unitOf(output: string): Unit {
  return OUTPUTS[partsOf(output).base]?.[1] ?? 'clients';
}

function scaled(unit: Unit, value: number): number {
  return unit === 'chance' ? value * 100 : value;
}

/** So many decimals that the number has so many figures; none for a whole number. */
function decimalsOf(value: number, digits: number): number {
  if (Math.abs(value - Math.round(value)) < 1e-9) return 0;
  return bounded(digits - 1 - Math.floor(Math.log10(Math.abs(value))), 0, Math.max(MOST_DECIMALS, digits));
}

function bounded(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

/** `mean_in_care_at[2]` and `mean_in_care_2` are the third and the second of something. */
function partsOf(output: string): { readonly base: string; readonly position: number | null } {
  const index = /\[(\d+)\]$/.exec(output)?.[1];
  if (index !== undefined) return { base: output.replace(/\[\d+\]$/, ''), position: Number(index) };
  const part = /_([12])(?=_|$)/.exec(output)?.[1];
  return part === undefined
    ? { base: output, position: null }
    : { base: output.replace(/_[12](?=_|$)/, ''), position: Number(part) - 1 };
}
