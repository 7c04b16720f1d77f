import { DAYS_PER_MONTH, type Day } from '../calendar/calendar.ts';
import { formatDate, formatMonth, formatNumber, formatShortest, MONTHS } from './format.ts';

interface Range {
  readonly low: number;
  readonly high: number;
}

/** Writes an interval of the fit: `95% zeker tussen 119 en 144`. */
export function surely({ low, high }: Range, decimals = 0): string {
  return `95% zeker tussen ${formatNumber(low, decimals)} en ${formatNumber(high, decimals)}`;
}

/** Writes a signed share: `12% meer`, `8% minder`. */
export function moreOrLess(share: number): string {
  const rounded = Math.round(Math.abs(share) * 100);
  return rounded === 0 ? 'evenveel' : `${rounded}% ${share > 0 ? 'meer' : 'minder'}`;
}

export const FAMILY_NAMES = {
  exponential: 'exponentieel',
  gamma: 'gamma',
  lognormal: 'lognormaal',
  weibull: 'weibull',
} as const;

/** What the fit to own numbers says. */
export const OWN_FIT = {
  period: (from: Day, until: Day, months: number) =>
    `${formatDate(from)} tot en met ${formatDate(until - 1)}, ${months === 1 ? '1 hele maand' : `${formatNumber(months)} hele maanden`}`,
  title: 'Uw cijfers',
  inflow: { referrals: 'Instroom (aanmeldingen)', admissions: 'Instroom (opnames)' },
  perYear: (perYear: number) => `${formatNumber(perYear)} per jaar, ${formatNumber(perYear / 12, 1)} per maand`,
  noInflow: 'niet te bepalen',
  trend: 'Stijging of daling',
  trendText: (trend: (Range & { readonly perYear: number }) | null) =>
    trend === null
      ? 'niet aan te tonen'
      : `elk jaar ${moreOrLess(trend.perYear)} (95% zeker tussen ${signed(trend.low)} en ${signed(trend.high)}); ` +
        'het aantal per jaar is dat van het einde van de tabel',
  season: 'Seizoen',
  seasonText: (season: readonly number[] | null, couldSee: boolean) => {
    if (season === null) return couldSee ? 'niet aan te tonen' : 'niet te bepalen: daarvoor zijn 24 maanden nodig';
    const [most, least] = [season.indexOf(Math.max(...season)), season.indexOf(Math.min(...season))];
    return (
      `het meest in ${MONTHS[most]} (${moreOrLess(season[most] - 1)} dan gemiddeld), ` +
      `het minst in ${MONTHS[least]} (${moreOrLess(season[least] - 1)})`
    );
  },
  spread: 'Spreiding van maand tot maand',
  spreadText: ({ index, low, high, verdict }: Range & { readonly index: number; readonly verdict: Verdict }) =>
    `${formatNumber(index, 2)} keer die van toeval (${surely({ low, high }, 2)}): ${SPREAD_WORDS[verdict]}`,
  stay: (ended: number, still: number, early: number) =>
    `Verblijfsduur (${formatNumber(ended)} vertrokken, ${formatNumber(still)} nog aanwezig, ${formatNumber(early)} waren er al vóór de eerste dag)`,
  stayByMonths: (ended: number) => `Verblijfsduur (${formatNumber(ended)} vertrokken)`,
  stayTitle: 'Verblijfsduur',
  noStay: 'niet te bepalen',
  days: (days: number) => `${formatNumber(days)} dagen (${formatNumber(days / DAYS_PER_MONTH, 1)} maanden)`,
  meanOfMonths: (mean: number, interval: Range) => `gemiddeld ${OWN_FIT.days(mean)}, ${surely(interval)} dagen`,
  formUnknown:
    'Een tabel per maand zegt niets over hoe verschillend verblijven zijn. De verdeling van het scenario blijft staan.',
  naive: (mean: number, ended: number) =>
    `Ter vergelijking: de ${formatNumber(ended)} afgeronde verblijven duurden gemiddeld ${formatNumber(mean)} dagen. Dat getal is ` +
    'vertekend: wie nog aanwezig is telt niet mee, en wie er al was had al een lang verblijf.',
  columns: {
    family: 'Verdeling',
    mean: 'Gemiddeld (dagen)',
    meanShort: 'Gemiddeld',
    cv: 'Variatie',
    median: 'Helft korter dan',
    p90: '1 op 10 langer dan',
    p90Short: '10% boven',
    aic: 'AIC-verschil',
    gap: 'Afstand',
    interval: '95% zeker tussen',
  },
  between: ({ low, high }: Range, decimals = 0) => `${formatNumber(low, decimals)} en ${formatNumber(high, decimals)}`,
  best: (family: keyof typeof FAMILY_NAMES) => `${FAMILY_NAMES[family]} past het best`,
  legend:
    'Variatie is de standaardafwijking gedeeld door het gemiddelde. AIC-verschil: 0 past het best; minder dan 2 is geen ' +
    'verschil, meer dan 10 past duidelijk slechter. Afstand: het grootste verschil met de getelde verblijven (Kaplan-Meier), in procentpunten.',
  aic: (difference: number) => formatNumber(difference, 1),
  gap: (share: number) => `${formatNumber(share * 100, 1)}`,
  atEnd: (inCare: number | null, waiting: number | null) =>
    [
      inCare === null ? [] : [`${formatShortest(inCare, 1)} in zorg`],
      waiting === null ? [] : [`${formatShortest(waiting, 1)} wachtend`],
    ]
      .flat()
      .join(', '),
  lastDay: 'Op de laatste dag',
  caution: (text: string) => `Let op: ${text}`,
} as const;

type Verdict = 'more' | 'chance' | 'less';

const SPREAD_WORDS: Readonly<Record<Verdict, string>> = {
  chance: 'zoals los van elkaar aangemelde jongeren',
  more: 'meer dan toeval. Jongeren komen in groepjes, of de instroom wisselt om andere redenen',
  less: 'gelijkmatiger dan toeval. Vaak zijn dan plaatsen geteld en geen aanmeldingen',
};

function signed(share: number): string {
  const percent = Math.round(share * 100);
  return `${percent > 0 ? '+' : ''}${formatNumber(percent)}%`;
}

/** What the reader must know before believing the numbers; each a sentence without a capital behind ‘Let op:’. */
export const FIT_CAUTIONS = {
  'few-months': 'de tabel heeft minder dan 24 hele maanden. De instroom is onzeker en een seizoen is niet te zien.',
  'few-stays': 'er zijn minder dan 30 afgeronde verblijven. De verblijfsduur is erg onzeker.',
  'too-few-stays': 'er zijn minder dan 10 afgeronde verblijven. Daaruit is geen verblijfsduur te bepalen.',
  'no-departures': 'er vertrok niemand. Daaruit is geen verblijfsduur te bepalen.',
  'no-discharges-column': 'de kolom ‘vertrokken’ ontbreekt. Zonder die kolom is er geen verblijfsduur te bepalen.',
  'no-in-care-column': 'de kolom ‘in zorg’ ontbreekt. Zonder die kolom is er geen verblijfsduur te bepalen.',
  'no-inflow-column': 'de tabel zegt niet hoeveel jongeren er kwamen. De instroom is niet te bepalen.',
  'admissions-only':
    'de tabel kent alleen opnames, geen aanmeldingen. Wie geen plaats kreeg is niet geteld; bij volle plaatsen is de echte vraag groter.',
  'nobody-still-there':
    'niemand in de lijst is nog aanwezig. Is dit alleen een lijst van vertrokken jongeren, dan is de verblijfsduur te kort: neem ook mee wie er nog is.',
  'window-from-first-departure':
    'de lijst telt vanaf de dag na het eerste vertrek in de lijst. Is zij eerder of later volledig, geef dan de eerste en de laatste dag op.',
  'families-alike': 'de twee beste verdelingen passen even goed. De cijfers kiezen daar niet tussen.',
  'no-top':
    'de verdeling die het best past ligt aan de rand van wat kan. Gebruik deze verblijfsduur niet zonder nader onderzoek.',
  'counted-on-first-day':
    '‘in zorg’ is geteld op de eerste dag van de maand; dat klopt met wie kwam en ging. Er is mee gerekend.',
  'does-not-add-up':
    '‘in zorg’ klopt niet met wie kwam en ging: vorige maand plus opnames min vertrokken is iets anders. Controleer de tabel.',
} as const;

/** What to look at before numbers go into a segment; each behind ‘Let op:’. */
export const FIT_OVERLAPS = {
  maximum:
    'het model kapt verblijven ook af bij een maximum. In uw tabel is dat al gebeurd; de verblijfsduur wordt dan te kort.',
  dropout:
    'het model laat verblijven ook voortijdig eindigen. In uw tabel is dat al gebeurd; de verblijfsduur wordt dan te kort.',
  'age-limit': 'het model laat verblijven ook eindigen op een verjaardag. In uw tabel is dat al gebeurd.',
  blocked:
    'in het model houdt wie klaar is de plaats tot de volgende plek vrij is. Telt uw tabel die dagen mee, dan worden zij dubbel geteld.',
  'stay-by-group': 'dit segment heeft voor sommige groepen een eigen verblijfsduur. Die verandert niet mee.',
  'dated-inflow':
    'de instroom van dit segment verandert in het model vanaf een datum. Het nieuwe getal geldt voor het begin.',
  'from-other-segments':
    'in het model komen er ook jongeren uit andere segmenten. Tel in uw tabel alleen wie van buiten kwam, anders worden zij dubbel geteld.',
} as const;

/** What the notes of taken numbers say. */
export const FIT_NOTES = {
  referrals: (from: Day, until: Day, total: Range, of: 'referrals' | 'admissions') =>
    `Eigen tabel (${of === 'referrals' ? 'aanmeldingen' : 'opnames'}), ${formatDate(from)} tot en met ${formatDate(until - 1)}. Alle stromen samen: ${surely(total)} per jaar.`,
  season: (from: Day, until: Day) => `Eigen tabel, ${formatDate(from)} tot en met ${formatDate(until - 1)}.`,
  clusters: (index: number) =>
    `Eigen tabel: de spreiding van maand tot maand is ${formatNumber(index, 2)} keer die van toeval. Groepjes geven dezelfde spreiding; of jongeren echt samen komen, zegt de tabel niet.`,
  stay: (from: Day, until: Day, mean: Range | null, ended: number) =>
    `Eigen tabel, ${formatDate(from)} tot en met ${formatDate(until - 1)}: ${formatNumber(ended)} afgeronde verblijven${mean ? `; ${surely(mean)} dagen` : ''}.`,
  count: (until: Day) => `Eigen tabel: geteld op ${formatDate(until - 1)}.`,
} as const;

/** The test on the past. */
export const BACK_TEST = {
  title: 'Proef op het verleden',
  about: (from: Day, split: Day, until: Day, replications: number) =>
    `Geleerd van ${formatDate(from)} tot en met ${formatDate(split - 1)}. Daarna ${formatNumber(replications)} keer nagespeeld tot en met ` +
    `${formatDate(until - 1)}, vanaf wie er toen echt waren.`,
  file: 'proef-op-het-verleden',
  learned: 'Geleerd',
  learnedText: (perYear: number, meanDays: number) =>
    `${formatNumber(perYear)} per jaar erbij, verblijf gemiddeld ${formatNumber(meanDays)} dagen`,
  places: 'Plaatsen',
  placesText: (steps: readonly { readonly from: Day; readonly places: number }[] | null) =>
    steps === null
      ? 'geen grens'
      : steps
          .map(({ from, places }, at) => `${formatNumber(places)}${at === 0 ? '' : ` vanaf ${formatDate(from)}`}`)
          .join(', '),
  placesFrom: { asked: 'zoals u opgaf', table: 'uit de tabel', scenario: 'uit het scenario' },
  measures: {
    inCare: 'In zorg (eind van de maand)',
    waiting: 'Wachtend (eind van de maand)',
    referrals: 'Aanmeldingen per maand',
    admissions: 'Opnames per maand',
    discharges: 'Vertrokken per maand',
  },
  columns: {
    measure: 'Maat',
    error: 'Ernaast (gemiddeld)',
    bias: 'Te hoog (+) of laag (−)',
    inside: 'Binnen de band',
    simple: 'Simpele gok ernaast',
    month: 'Maand',
    actual: 'Werkelijk',
    mean: 'Verwacht',
    band: '9 van de 10 keer',
    isInside: 'Binnen',
  },
  inside: (inside: number, months: number) => `${formatNumber(inside)} van ${formatNumber(months)}`,
  insideWord: (isInside: boolean) => (isInside ? 'ja' : 'nee'),
  signed: (value: number) => `${value > 0.05 ? '+' : ''}${formatNumber(value, 1)}`,
  range: (low: number, high: number) => `${formatNumber(low, 0)} tot ${formatNumber(high, 0)}`,
  month: (day: Day) => formatMonth(day),
  legend:
    'De band is waar 9 van de 10 nagespeelde toekomsten lagen; daarin zit toeval én wat de eerste helft niet zeker weet. ' +
    'Maanden lijken op elkaar: één lange uitschieter kan veel maanden achter elkaar buiten de band liggen. De simpele gok: ' +
    'de stand blijft zoals op de eerste dag, en er komen en gaan er evenveel als in de eerste helft.',
  verdict: (inside: number, months: number) =>
    inside >= 0.8 * months
      ? `De werkelijkheid lag ${BACK_TEST.inside(inside, months)} maanden binnen de band. Bij een goed model is dat ongeveer ${formatNumber(0.9 * months)}.`
      : `De werkelijkheid lag maar ${BACK_TEST.inside(inside, months)} maanden binnen de band; bij een goed model ongeveer ${formatNumber(0.9 * months)}. ` +
        'Er is iets veranderd dat de eerste helft niet kende, of het scenario past niet bij de praktijk. Plan hier niet mee zonder dat uit te zoeken.',
  beaten: (simple: number, model: number) =>
    model > simple
      ? `Een simpele gok zat er gemiddeld ${formatNumber(simple, 1)} naast, het model ${formatNumber(model, 1)}. Het model voorspelde dit verleden dus niet beter; het zegt wel wat er bij een ander beleid kan gebeuren.`
      : `Het model zat er gemiddeld ${formatNumber(model, 1)} naast, een simpele gok ${formatNumber(simple, 1)}.`,
  insideAlone:
    'De proef speelt dit ene segment na, zonder doorstroom naar en vanuit andere. Wie bij de start aanwezig was krijgt een resterend verblijf dat past bij een lange, gelijkmatige aanloop.',
} as const;

export const BACK_TEST_REFUSALS = {
  'few-months':
    'Voor een proef op het verleden zijn minstens 24 hele maanden nodig: 12 om van te leren en 12 om mee te vergelijken.',
  'few-stays': 'Voor een proef op het verleden zijn minstens 30 vertrokken jongeren nodig.',
  'no-in-care': 'De tabel zegt niet hoeveel jongeren er in zorg waren. Voeg de kolom ‘in zorg’ toe.',
  'no-inflow': 'Uit de eerste helft van de tabel is geen instroom te bepalen.',
  'no-stay':
    'Uit de eerste helft van de tabel is geen verblijfsduur te bepalen: er zijn te weinig vertrokken jongeren, of een kolom ontbreekt.',
  'no-places':
    'In de tweede helft van de tabel waren er volgens het scenario geen plaatsen. Geef zelf het aantal plaatsen op, of voeg de kolom ‘plaatsen’ toe.',
} as const;
