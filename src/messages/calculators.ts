import { formatCents } from './calculator-values.ts';
import { listed } from './entered-value.ts';
import { formatEuros, formatNumber, formatShortest } from './format.ts';

type Numbers = Readonly<Record<string, number>>;

/** The words of one calculator, under the keys of its inputs, results, steps, notes and pictures. */
export interface CalculatorWords {
  readonly title: string;
  /** In the words of those who ask. */
  readonly question: string;
  readonly inputs: Readonly<Record<string, { readonly label: string; readonly source: string }>>;
  /** Headings above groups of fields. */
  readonly groups: Readonly<Record<string, string>>;
  /**
   * `never` is what stands where no number exists. The label of a result of a year ends where the year comes; `row` names
   * it in a table with a column for each year.
   */
  readonly results: Readonly<
    Record<string, { readonly label: string; readonly never?: string; readonly row?: string }>
  >;
  /** The sum with the numbers filled in. */
  readonly steps: Readonly<Record<string, { readonly label: string; readonly formula: (v: Numbers) => string }>>;
  readonly notes: Readonly<Record<string, string>>;
  readonly caveats: readonly string[];
  readonly curves: Readonly<Record<string, CurveWords>>;
}

interface CurveWords {
  readonly title: string;
  readonly x: string;
  readonly y: string;
  readonly lines: Readonly<Record<string, string>>;
}

/** Words around the calculators. */
export const CALCULATORS_PAGE = {
  intro:
    'Sommen die u exact kunt maken, zonder simulatie. Bij elke uitkomst staat de som. U kunt elk getal veranderen.',
  choose: 'Kies een som',
  fetching: 'De sommen worden opgehaald…',
  notFetched:
    'De sommen konden niet worden opgehaald. Sluit dit venster, kijk of u verbinding hebt, en probeer opnieuw.',
  fieldsTitle: 'Uw getallen',
  answerTitle: 'Uitkomst',
  moreTitle: 'Ook uitgerekend',
  /** In front of an outcome that does not belong to what the fields say now. */
  old: 'Deze uitkomst hoort bij uw vorige getallen. Verbeter eerst het veld met de melding.',
  howTitle: 'Zo is dit gerekend',
  rounded: 'De getallen in een som zijn afgerond. Gerekend is met alle cijfers achter de komma.',
  caveatsTitle: 'Let op',
  optional: 'mag leeg blijven',
  back: 'Terug naar de beginwaarden',
  backTo: (start: string) => (start === '' ? 'terug naar leeg' : `terug naar ${start}`),
  backOf: (label: string, start: string) => `${label}: ${start === '' ? 'terug naar leeg' : `terug naar ${start}`}`,
  lower: (label: string) => `${label}: lager`,
  higher: (label: string) => `${label}: hoger`,
  range: (low: string, high: string) => `Van ${low} tot ${high}.`,
  ofYear: (label: string, year: number) => `${label} ${year}`,
  years: 'Van jaar tot jaar',
  /** What a screen reader hears after a change. */
  told: (results: readonly { readonly label: string; readonly value: string }[]) =>
    `${results.map(({ label, value }) => `${label}: ${value}`).join('. ')}.`,
  /** Under the title of a picture: what its lines say at the entered value. */
  atValue: (x: string, lines: readonly { readonly label: string; readonly value: string }[]) =>
    lines.length === 1
      ? `${x}: ${lines[0].value}.`
      : `${x}: ${listed(lines.map(({ label, value }) => `${label} ${value}`))}.`,
  at: (x: string) => `Bij ${x}`,
  inYear: (year: string) => `In ${year}`,
  yourValue: (x: string) => `uw getal: ${x}`,
  curveName: (title: string, about: string) => `${title}. ${about}`,
  fromNotZero: 'De schaal begint niet bij nul.',
  file: (calculator: string, curve: string) => `doorstroom-rekenhulp-${calculator}-${curve}.csv`,
} as const;

const e = formatCents;
/** Large amounts: cents would only distract. */
const whole = (value: number): string => formatEuros(value);
const n = (value: number, mostDecimals = 2): string => formatShortest(value, mostDecimals);
const pct = (value: number, mostDecimals = 1): string => `${formatShortest(value * 100, mostDecimals)}%`;
const signed = (value: number, text: string): string => (value < 0 ? `(${text})` : text);

const GOOI = 'Brondocument: Gooi en Vechtstreek, project Verblijf (2019).';
const BAND = 'Brondocument: Gooi en Vechtstreek (2019), tussen € 150 en € 300 per dag.';
const NORM = 'Gepubliceerd: prijzen zijn kostendekkend bij 90% bezetting (Jeugdautoriteit, 2024).';
const VNG = 'Gepubliceerd: VNG, advies over indexering 2024 en 2025.';
const NO_FIGURE = 'Aanname: nog geen cijfer bekend.';
const SAME_YEAR = 'Vergelijk alleen bedragen van hetzelfde prijsjaar.';
const NOT_CLOSED =
  'De prijs van € 150 tot € 300 is van gezinshuizen en woongroepen in 2019. Een gesloten plaats is duurder.';
const YEAR_OF_365 = 'Een jaar telt hier 365 dagen.';

const ERLANG =
  'Wie geen plaats vindt, kan hier niet wachten en gaat ergens anders heen. Aanmeldingen komen op willekeurige momenten (Erlang B).';

const AVAILABILITY_INPUTS = {
  eurosPerYear: { label: 'Bedrag per jaar voor alle plaatsen samen', source: `${GOOI} Twee bedden: € 162.978.` },
  places: { label: 'Aantal plaatsen dat u vrijhoudt', source: GOOI },
  eurosPerDay: { label: 'Prijs van dezelfde plaats bij betalen per dag', source: BAND },
} as const;

const AVAILABILITY_RESULTS = {
  eurosPerUsedDay: { label: 'Kosten per gebruikte dag', never: 'er is geen gebruikte dag' },
  breakEvenShare: { label: 'Vrijhouden is goedkoper als de plaatsen vaker gebruikt zijn dan' },
  byTheDay: { label: 'Hetzelfde gebruik bij betalen per dag' },
  dearer: { label: 'Verschil: vrijhouden min betalen per dag' },
} as const;

const AVAILABILITY_STEPS = {
  usedDay: {
    label: 'Een gebruikte dag',
    formula: (v: Numbers) => `${e(v.perDay)} ÷ ${pct(v.usedShare)} = ${e(v.perUsedDay)}`,
  },
  byTheDay: {
    label: 'Betalen per dag',
    formula: (v: Numbers) =>
      `${n(v.places)} × 365 × ${pct(v.usedShare)} × ${e(v.eurosPerDay)} = ${whole(v.byTheDay)} per jaar`,
  },
  dearer: {
    label: 'Verschil',
    formula: (v: Numbers) => `${whole(v.eurosPerYear)} − ${whole(v.byTheDay)} = ${whole(v.dearer)} per jaar`,
  },
} as const;

const AVAILABILITY_NOTES = {
  'never-used': 'De plaatsen worden nooit gebruikt: een gebruikte dag heeft dan geen prijs.',
  'never-cheaper':
    'Vrijhouden is bij deze prijs nooit goedkoper. Ook als de plaatsen altijd bezet zijn, kost betalen per dag minder.',
} as const;

const WORDS = {
  recruiting: {
    title: 'Pleeggezin zoeken voor één kind',
    question: 'Verdienen we het geld voor kindgericht werven terug, en na hoeveel dagen?',
    inputs: {
      eurosPerChild: { label: 'Kosten van het zoeken, per kind', source: `${GOOI} Ongeveer € 5.000 per kind.` },
      avoidedEurosPerDay: { label: 'Prijs van een dag die u voorkomt', source: `${BAND} Hier de laagste.` },
      familyEurosPerDay: {
        label: 'Prijs van een dag in het pleeggezin',
        source: 'Aanname: € 50 tot € 65 per dag, met begeleiding.',
      },
      successShare: { label: 'Kans dat het zoeken lukt', source: 'Aanname: tussen 50% en 70%.' },
      children: { label: 'Kinderen voor wie u zoekt', source: 'Aanname.' },
      avoidedDays: { label: 'Dure dagen die één gevonden gezin voorkomt', source: 'Aanname: een half jaar.' },
    },
    groups: {},
    results: {
      grossDays: { label: 'Terugverdiend na, zonder de kosten van het gezin' },
      netDays: { label: 'Terugverdiend na, met de kosten van het gezin' },
      netDaysWithFailures: { label: 'Terugverdiend na, als ook mislukt zoeken wordt meegeteld' },
      expectedGain: { label: 'Gemiddelde opbrengst voor alle kinderen samen' },
      neededSuccesses: { label: 'Zoveel keer moet het lukken', never: 'meer dan het aantal kinderen' },
      chanceOfLoss: { label: 'Kans dat het geld niet terugkomt' },
    },
    steps: {
      gross: {
        label: 'Zonder de kosten van het gezin',
        formula: (v) => `${e(v.eurosPerChild)} ÷ ${e(v.avoidedEurosPerDay)} = ${n(v.days)} dagen`,
      },
      net: {
        label: 'Met de kosten van het gezin',
        formula: (v) =>
          `${e(v.eurosPerChild)} ÷ (${e(v.avoidedEurosPerDay)} − ${e(v.familyEurosPerDay)}) = ${n(v.days)} dagen`,
      },
      failures: {
        label: 'Ook mislukt zoeken kost geld',
        formula: (v) => `${n(v.netDays)} dagen ÷ ${pct(v.successShare)} = ${n(v.days)} dagen`,
      },
      gain: {
        label: 'Gemiddelde opbrengst',
        formula: (v) =>
          `${n(v.children)} × (${pct(v.successShare)} × ${n(v.avoidedDays)} dagen × ${signed(v.gainPerDay, e(v.gainPerDay))} − ${e(v.eurosPerChild)}) = ${whole(v.gain)}`,
      },
      needed: {
        label: 'Zoveel keer moet het lukken',
        formula: (v) =>
          `(${n(v.children)} × ${e(v.eurosPerChild)}) ÷ (${n(v.avoidedDays)} dagen × ${e(v.gainPerDay)}), naar boven afgerond = ${n(v.needed)}`,
      },
    },
    notes: {
      'family-as-dear':
        'Een dag in het gezin kost even veel of meer dan de dag die u voorkomt. Het geld komt dan nooit terug. Voor het kind kan het toch beter zijn.',
      'no-success': 'Als het zoeken nooit lukt, komt het geld niet terug.',
      'all-too-few': 'Ook als het voor elk kind lukt, komt het geld niet terug: er worden te weinig dagen voorkomen.',
    },
    caveats: [
      `De beginbedragen zijn van 2019. ${SAME_YEAR}`,
      'De kans op verlies gaat ervan uit dat elk kind op zichzelf staat en dat elk gevonden gezin evenveel dagen voorkomt. In werkelijkheid verschilt dat.',
      'De bron noemt "twee tot vier weken". Dat is zonder de kosten van het gezin en zonder zoeken dat mislukt.',
    ],
    curves: {
      gain: {
        title: 'Opbrengst en dagen die u voorkomt',
        x: 'Dagen die één gevonden gezin voorkomt',
        y: 'Gemiddelde opbrengst',
        lines: { gain: 'alle kinderen samen' },
      },
    },
  },
  availability: {
    title: 'Plaatsen vrijhouden of betalen per dag',
    question: 'Moeten we twee bedden vrijhouden of per dag betalen?',
    inputs: {
      ...AVAILABILITY_INPUTS,
      usedShare: { label: 'Deel van de dagen dat de plaatsen bezet zijn', source: 'Aanname.' },
      months: { label: 'Maanden van de proef', source: `${GOOI} Juni 2019 tot en met december 2020.` },
      pilotEuros: { label: 'Budget van de proef', source: `${GOOI} Begroot: € 310.000.` },
    },
    groups: {},
    results: {
      eurosPerPlaceDay: { label: 'Kosten van één plaats, gebruikt of niet' },
      eurosPerPlaceYear: { label: 'Dezelfde plaats, een heel jaar' },
      ...AVAILABILITY_RESULTS,
      breakEvenDays: { label: 'Omslagpunt in gebruikte dagen per jaar, alle plaatsen samen' },
      refusedShare: { label: 'Deel van de aanmeldingen dat geen plaats vindt', never: 'bijna iedereen' },
      pilotCost: { label: 'Vrijhouden tijdens de proef' },
      pilotLeft: { label: 'Van het budget van de proef blijft over' },
    },
    steps: {
      placeDay: {
        label: 'Een plaats, een dag',
        formula: (v) => `${whole(v.eurosPerYear)} ÷ (${n(v.places)} × 365) = ${e(v.perDay)}`,
      },
      ...AVAILABILITY_STEPS,
      breakEven: {
        label: 'Omslagpunt',
        formula: (v) => `${e(v.perDay)} ÷ ${e(v.eurosPerDay)} = ${pct(v.share)}`,
      },
      refused: {
        label: 'Geen plaats',
        formula: (v) =>
          `Voor ${pct(v.usedShare)} gebruik moeten er gemiddeld ${n(v.load)} plaatsen tegelijk nodig zijn: ${erlang(v.places, v.load, v.refused)}`,
      },
      pilot: {
        label: 'De proef',
        formula: (v) =>
          `${whole(v.eurosPerYear)} × ${n(v.months)} ÷ 12 = ${e(v.cost)}; over: ${e(v.pilotEuros)} − ${e(v.cost)} = ${e(v.left)}`,
      },
    },
    notes: {
      ...AVAILABILITY_NOTES,
      'always-full': 'Plaatsen die altijd bezet zijn, zijn er nooit voor wie erom vraagt.',
      'pilot-too-small': 'Het budget van de proef is kleiner dan wat vrijhouden in die maanden kost.',
    },
    caveats: [
      ERLANG,
      'Beschikbaar zijn en goed gebruikt zijn gaan bij een paar plaatsen niet samen.',
      'De hulp aan huis die bij deze bedden hoort, wordt apart betaald en zit niet in het bedrag.',
      `De beginbedragen zijn van 2019. ${SAME_YEAR}`,
      `${YEAR_OF_365} Het bedrag per jaar verandert niet in een schrikkeljaar.`,
    ],
    curves: {
      usedDay: {
        title: 'Kosten per gebruikte dag',
        x: 'Deel van de dagen dat de plaatsen bezet zijn',
        y: 'Kosten per gebruikte dag',
        lines: { availability: 'vrijhouden', byTheDay: 'betalen per dag' },
      },
      refused: {
        title: 'Wie geen plaats vindt',
        x: 'Deel van de dagen dat de plaatsen bezet zijn',
        y: 'Deel van de aanmeldingen dat geen plaats vindt',
        lines: { refused: 'geen plaats' },
      },
    },
  },
  'availability-demand': {
    title: 'Plaatsen vrijhouden: hoe vaak zijn ze vol?',
    question: 'Hoe vaak worden de vrije bedden gebruikt, en hoe vaak vindt een kind geen plaats?',
    inputs: {
      ...AVAILABILITY_INPUTS,
      arrivalsPerYear: { label: 'Aanmeldingen per jaar', source: 'Aanname.' },
      meanStayDays: { label: 'Gemiddeld verblijf', source: 'Aanname: zes weken.' },
    },
    groups: {},
    results: {
      usedShare: { label: 'Deel van de dagen dat de plaatsen bezet zijn' },
      refusedShare: { label: 'Deel van de aanmeldingen dat geen plaats vindt' },
      refusedPerYear: { label: 'Aanmeldingen zonder plaats' },
      ...AVAILABILITY_RESULTS,
    },
    steps: {
      load: {
        label: 'Gemiddeld tegelijk nodig',
        formula: (v) => `${n(v.arrivalsPerYear)} × ${n(v.meanStayDays)} dagen ÷ 365 = ${n(v.load)} plaatsen`,
      },
      refused: { label: 'Geen plaats', formula: (v) => erlang(v.places, v.load, v.refused) },
      used: {
        label: 'Gebruik',
        formula: (v) => `${n(v.load)} × (100% − ${pct(v.refusedShare)}) ÷ ${n(v.places)} = ${pct(v.usedShare)}`,
      },
      ...AVAILABILITY_STEPS,
    },
    notes: AVAILABILITY_NOTES,
    caveats: [
      ERLANG,
      'Wie geen plaats vindt, kost ergens anders geld. Dat zit niet in deze som.',
      `De beginbedragen zijn van 2019. ${SAME_YEAR}`,
      YEAR_OF_365,
    ],
    curves: {
      demand: {
        title: 'Gebruik en weigeringen',
        x: 'Aanmeldingen per jaar',
        y: 'Deel',
        lines: { used: 'bezet', refused: 'geen plaats' },
      },
    },
  },
  'two-contracts': {
    title: 'Lumpsum of PxQ',
    question: 'Wat kost lumpsum ons ten opzichte van PxQ als de bezetting zakt?',
    inputs: {
      places: { label: 'Aantal plaatsen', source: 'Brondocument: Almata, capaciteit in 2021.' },
      eurosPerDay: { label: 'Prijs per dag', source: `${BAND} Hier de hoogste.` },
      normOccupancy: { label: 'Bezetting waarbij de prijs de kosten dekt', source: NORM },
      occupancy: { label: 'Bezetting waarmee u rekent', source: 'Aanname.' },
      fixedCostShare: {
        label: 'Deel van de kosten dat vast is',
        source: 'Aanname: roosters, gebouw en leiding veranderen niet mee met het aantal jongeren.',
      },
      lumpsumEuros: {
        label: 'Vast bedrag per jaar (lumpsum)',
        source: 'Berekend: leeg is gelijk aan betalen per dag bij de norm voor bezetting.',
      },
    },
    groups: {},
    results: {
      lumpsum: { label: 'Gemeente betaalt bij lumpsum' },
      byTheDay: { label: 'Gemeente betaalt bij PxQ' },
      lumpsumMinusByTheDay: { label: 'Verschil voor de gemeente: lumpsum min PxQ' },
      equalOccupancy: {
        label: 'Beide kosten de gemeente evenveel bij een bezetting van',
        never: 'geen enkele bezetting',
      },
      providerCost: { label: 'Kosten van de aanbieder' },
      providerResultByTheDay: { label: 'Resultaat van de aanbieder bij PxQ' },
      providerResultLumpsum: { label: 'Resultaat van de aanbieder bij lumpsum' },
    },
    steps: {
      lumpsum: {
        label: 'Lumpsum',
        formula: (v) =>
          `${n(v.places)} × ${pct(v.normOccupancy)} × 365 × ${e(v.eurosPerDay)} = ${whole(v.lumpsum)} per jaar`,
      },
      byTheDay: {
        label: 'PxQ',
        formula: (v) =>
          `${n(v.places)} × ${pct(v.occupancy)} × 365 × ${e(v.eurosPerDay)} = ${whole(v.byTheDay)} per jaar`,
      },
      difference: {
        label: 'Verschil voor de gemeente',
        formula: (v) => `${whole(v.lumpsum)} − ${whole(v.byTheDay)} = ${whole(v.difference)}`,
      },
      cost: {
        label: 'Kosten van de aanbieder',
        formula: (v) => `${e(v.fixed)} vast + ${n(v.days)} dagen × ${e(v.perDay)} = ${e(v.cost)}`,
      },
      resultByTheDay: {
        label: 'Resultaat bij PxQ',
        formula: (v) => `${e(v.byTheDay)} − ${e(v.cost)} = ${e(v.result)}`,
      },
      resultLumpsum: {
        label: 'Resultaat bij lumpsum',
        formula: (v) => `${e(v.lumpsum)} − ${e(v.cost)} = ${e(v.result)}`,
      },
    },
    notes: {
      'never-equal': 'Het vaste bedrag is hoger dan betalen per dag bij volle bezetting.',
    },
    caveats: [
      'Een vast bedrag verplaatst het risico. Wat de een dan wint, verliest de ander.',
      'De som laat alleen het geld zien. Of een aanbieder anders gaat werken door de betaalvorm, zit er niet in.',
      'De prijs is bij de norm voor bezetting precies kostendekkend: dat is een aanname.',
      NOT_CLOSED,
      YEAR_OF_365,
    ],
    curves: {
      municipality: {
        title: 'Wat de gemeente betaalt',
        x: 'Bezetting',
        y: 'Kosten voor de gemeente',
        lines: { byTheDay: 'PxQ', lumpsum: 'lumpsum' },
      },
      provider: {
        title: 'Wat de aanbieder overhoudt',
        x: 'Bezetting',
        y: 'Resultaat van de aanbieder',
        lines: { byTheDay: 'PxQ', lumpsum: 'lumpsum' },
      },
    },
  },
  indexation: {
    title: 'Prijsstijging en budget',
    question: 'Wat doet de indexering met ons budget in drie jaar?',
    inputs: {
      firstYear: { label: 'Eerste jaar', source: VNG },
      costEuros: { label: 'Kosten in het jaar ervoor', source: 'Aanname: een rond bedrag.' },
      budgetEuros: { label: 'Budget in het jaar ervoor', source: 'Aanname: leeg is gelijk aan de kosten.' },
      ovaShare: { label: 'Gewicht van lonen (OVA)', source: `${VNG} Lonen 90%, prijzen 10%.` },
      ova0: { label: 'Lonen (OVA), voorlopig', source: VNG },
      ppc0: { label: 'Prijzen (PPC), voorlopig', source: VNG },
      ovaFinal0: { label: 'Lonen (OVA), definitief', source: VNG },
      ppcFinal0: { label: 'Prijzen (PPC), definitief', source: VNG },
      ova1: { label: 'Lonen (OVA), voorlopig', source: VNG },
      ppc1: { label: 'Prijzen (PPC), voorlopig', source: VNG },
      correction1: {
        label: 'Correctie over het jaar ervoor',
        source: `${VNG} Voor 2024 rekende de VNG met 1,60% (de verhouding), niet met het gewone verschil van 1,67%. Leeg: het gewone verschil.`,
      },
      ovaFinal1: { label: 'Lonen (OVA), definitief', source: VNG },
      ppcFinal1: { label: 'Prijzen (PPC), definitief', source: VNG },
      budget1: { label: 'Stijging van het budget', source: 'Aanname.' },
      ova2: { label: 'Lonen (OVA), voorlopig', source: VNG },
      ppc2: { label: 'Prijzen (PPC), voorlopig', source: VNG },
      correction2: { label: 'Correctie over het jaar ervoor', source: 'Aanname: leeg is het gewone verschil.' },
      ovaFinal2: { label: 'Lonen (OVA), definitief', source: NO_FIGURE },
      ppcFinal2: { label: 'Prijzen (PPC), definitief', source: NO_FIGURE },
      budget2: { label: 'Stijging van het budget', source: 'Aanname.' },
      ova3: { label: 'Lonen (OVA), voorlopig', source: NO_FIGURE },
      ppc3: { label: 'Prijzen (PPC), voorlopig', source: NO_FIGURE },
      correction3: { label: 'Correctie over het jaar ervoor', source: 'Aanname: leeg is het gewone verschil.' },
      budget3: { label: 'Stijging van het budget', source: 'Aanname.' },
    },
    groups: {
      before: 'Het jaar vóór het eerste jaar',
      first: 'Eerste jaar',
      second: 'Tweede jaar',
      third: 'Derde jaar',
    },
    results: {
      rate: { label: 'Prijsstijging in', row: 'Prijsstijging' },
      cumulated: { label: 'Prijsstijging samen, tot en met', row: 'Prijsstijging samen' },
      cost: { label: 'Dezelfde hulp kost in', row: 'Dezelfde hulp kost' },
      budget: { label: 'Het budget is in', row: 'Het budget is' },
      gap: { label: 'Tekort (min is over) in', row: 'Tekort (min is over)' },
      totalGap: { label: 'Tekort in drie jaar samen (min is over)' },
    },
    steps: {
      rate: {
        label: 'Prijsstijging',
        formula: (v) =>
          `${v.year}: ${pct(v.ovaShare)} × ${pct(v.ovaRate, 2)} + ${pct(1 - v.ovaShare)} × ${pct(v.ppcRate, 2)} + correctie ${signed(v.correction, pct(v.correction, 2))} = ${pct(v.rate, 2)}`,
      },
      cost: {
        label: 'Kosten',
        formula: (v) => `${v.year}: ${whole(v.before)} × (100% + ${pct(v.rate, 2)}) = ${whole(v.cost)}`,
      },
      gap: {
        label: 'Tekort',
        formula: (v) => `${v.year}: ${whole(v.cost)} − ${whole(v.budget)} = ${whole(v.gap)}`,
      },
    },
    notes: {
      'correction-given':
        'De correctie over het jaar ervoor is ingevuld en niet uitgerekend. Maak het veld leeg om het gewone verschil tussen definitief en voorlopig te gebruiken.',
      'other-years':
        'De ingevulde stijgingen zijn van 2023, 2024 en 2025. U koos andere jaren: vul de cijfers van die jaren in.',
      'budget-lags': 'In een of meer jaren is het budget lager dan wat dezelfde hulp kost. U koopt dan minder hulp.',
    },
    caveats: [
      'Een index op de prijs is geen belofte over het budget. Daarom staan ze apart.',
      'De VNG maakt een voorbehoud voor 2026 en later. Cijfers voor die jaren zijn hier aannames.',
    ],
    curves: {
      paths: {
        title: 'Kosten en budget',
        x: 'Jaar',
        y: 'Bedrag per jaar',
        lines: { cost: 'dezelfde hulp', budget: 'budget' },
      },
    },
  },
  'cost-price': {
    title: 'Reële prijs van een dag',
    question: 'Wat moet een dag kosten als alle onderdelen van de wet erin zitten?',
    inputs: {
      groupFte: {
        label: 'Medewerkers van de groep (fte)',
        source: 'Berekend: 2 overdag, 1 in de nacht, 1.420 uur per fte (zie Kleinere groepen).',
      },
      groupSalaryEuros: { label: 'Salaris, medewerker van de groep', source: 'Aanname.' },
      otherFte: { label: 'Andere beroepskrachten (fte)', source: 'Aanname: behandelaar en teamleider.' },
      otherSalaryEuros: { label: 'Salaris, andere beroepskracht', source: 'Aanname.' },
      employerRate: { label: 'Werkgeverskosten boven op het salaris', source: 'Aanname.' },
      places: { label: 'Aantal plaatsen', source: 'Brondocument: Almata, groepen van 10.' },
      normOccupancy: { label: 'Norm voor bezetting', source: NORM },
      clientEurosPerDay: { label: 'Eten, zakgeld en andere kosten van de jongere', source: 'Aanname.' },
      overheadRate: { label: 'Overhead, boven op personeel en jongere', source: 'Aanname.' },
      housingEurosPerPlaceYear: {
        label: 'Gebouw (NHC)',
        source: 'Gepubliceerd: Staatscourant 2015, 41988: € 16.001 per plaats per jaar.',
      },
      indexRate: { label: 'Index', source: `${VNG} 4,96% voor 2025.` },
      marginRate: { label: 'Marge', source: 'Aanname.' },
      currentEurosPerDay: { label: 'Prijs die u nu afspreekt', source: `${BAND} Hier de hoogste.` },
    },
    groups: {},
    results: {
      staff: { label: 'Beroepskrachten (onderdeel a)' },
      client: { label: 'Andere kosten van de jongere (onderdeel b)' },
      overhead: { label: 'Overhead (onderdeel c)' },
      housing: { label: 'Gebouw (hoort bij overhead, onderdeel c)' },
      index: { label: 'Indexering (onderdeel d)' },
      margin: { label: 'Marge (geen onderdeel van de wet)' },
      total: { label: 'Nodige prijs per dag' },
      short: { label: 'Verschil: nodige prijs min afgesproken prijs' },
      shortPerYear: { label: 'Verschil bij de norm voor bezetting' },
      fte: { label: 'Medewerkers' },
    },
    steps: {
      staff: {
        label: 'Beroepskrachten (a)',
        formula: (v) =>
          `(${n(v.groupFte)} × ${whole(v.groupSalaryEuros)} + ${n(v.otherFte)} × ${whole(v.otherSalaryEuros)}) × (100% + ${pct(v.employerRate)}) ÷ (${n(v.places)} × 365 × ${pct(v.normOccupancy)}) = ${e(v.staff)}`,
      },
      overhead: {
        label: 'Overhead (c)',
        formula: (v) => `${pct(v.overheadRate)} × (${e(v.staff)} + ${e(v.clientEurosPerDay)}) = ${e(v.overhead)}`,
      },
      housing: {
        label: 'Gebouw (c)',
        formula: (v) => `${whole(v.housingEurosPerPlaceYear)} ÷ (365 × ${pct(v.normOccupancy)}) = ${e(v.housing)}`,
      },
      index: {
        label: 'Indexering (d)',
        formula: (v) => `${e(v.before)} × ${signed(v.indexRate, pct(v.indexRate, 2))} = ${e(v.index)}`,
      },
      margin: {
        label: 'Marge',
        formula: (v) => `${e(v.before)} × ${signed(v.marginRate, pct(v.marginRate, 2))} = ${e(v.margin)}`,
      },
      total: {
        label: 'Prijs per dag',
        formula: (v) =>
          `${[v.staff, v.client, v.overhead, v.housing, v.index, v.margin].map((part) => signed(part, e(part))).join(' + ')} = ${e(v.total)}`,
      },
      short: {
        label: 'Verschil',
        formula: (v) =>
          `${e(v.total)} − ${e(v.currentEurosPerDay)} = ${e(v.short)} per dag; × ${n(v.paidDays)} dagen = ${whole(v.perYear)} per jaar`,
      },
    },
    notes: {
      'price-too-low':
        'De afgesproken prijs dekt deze kosten niet. Kijk of de aannames kloppen; kloppen ze, dan is de prijs niet reëel.',
    },
    caveats: [
      'Sinds 1 juli 2024 moet een prijs ten minste deze onderdelen hebben (AMvB reële prijzen Jeugdwet, Staatsblad 2024, 69).',
      'De norm voor bezetting zit in de prijs: personeel en gebouw kosten ook geld als een plaats leeg is.',
      NOT_CLOSED,
      `De beginwaarden zijn van verschillende jaren. ${SAME_YEAR}`,
      YEAR_OF_365,
    ],
    curves: {
      price: {
        title: 'Prijs en norm voor bezetting',
        x: 'Norm voor bezetting',
        y: 'Nodige prijs per dag',
        lines: { price: 'nodige prijs', current: 'afgesproken prijs' },
      },
    },
  },
  'small-groups': {
    title: 'Kleinere groepen',
    question: 'Wat kosten groepen van vier in plaats van tien?',
    inputs: {
      dayStaff: { label: 'Medewerkers aanwezig, overdag', source: 'Aanname.' },
      dayHours: { label: 'Uren overdag', source: 'Aanname.' },
      nightStaff: { label: 'Medewerkers aanwezig, in de nacht', source: 'Aanname.' },
      nightHours: { label: 'Uren in de nacht', source: 'Aanname.' },
      productiveHoursPerFte: {
        label: 'Uren dat een volle baan er echt is',
        source: 'Aanname: zonder verlof, ziekte en scholing.',
      },
      eurosPerFte: { label: 'Kosten van een volle baan', source: 'Aanname: met werkgeverskosten.' },
      places: { label: 'Aantal plaatsen', source: 'Gepubliceerd: Almata, 40 vaste plaatsen.' },
      nowSize: { label: 'Plaatsen per groep, nu', source: 'Brondocument: Almata, groepen van 10.' },
      newSize: { label: 'Plaatsen per groep, straks', source: 'Brondocument: Almata, groepen van hooguit 4.' },
      occupancy: { label: 'Bezetting', source: NORM },
    },
    groups: {},
    results: {
      fte: { label: 'Medewerkers voor één groep' },
      eurosPerYear: { label: 'Personeel van één groep' },
      nowPerPlaceDay: { label: 'Personeel per plaats, nu' },
      newPerPlaceDay: { label: 'Personeel per plaats, straks' },
      newPerOccupiedDay: { label: 'Per bezette dag moet straks binnenkomen', never: 'er is geen bezette dag' },
      nowGroups: { label: 'Aantal groepen, nu' },
      newGroups: { label: 'Aantal groepen, straks' },
      extraFte: { label: 'Medewerkers erbij (min is minder)' },
      extraEurosPerYear: { label: 'Kosten erbij (min is minder)' },
    },
    steps: {
      hours: {
        label: 'Uren per jaar',
        formula: (v) =>
          `(${n(v.dayStaff)} × ${n(v.dayHours)} + ${n(v.nightStaff)} × ${n(v.nightHours)}) × 365 = ${n(v.hours)} uur`,
      },
      fte: {
        label: 'Medewerkers',
        formula: (v) => `${n(v.hours)} ÷ ${n(v.productiveHoursPerFte)} = ${formatNumber(v.fte, 1)} fte`,
      },
      euros: {
        label: 'Kosten van een groep',
        formula: (v) => `${formatNumber(v.fte, 2)} fte × ${whole(v.eurosPerFte)} = ${whole(v.euros)} per jaar`,
      },
      placeDay: {
        label: 'Per plaats per dag',
        formula: (v) => `Groep van ${n(v.size)}: ${whole(v.euros)} ÷ (${n(v.size)} × 365) = ${e(v.perDay)}`,
      },
      extra: {
        label: 'Medewerkers erbij',
        formula: (v) =>
          `(${n(v.new)} − ${n(v.now)}) groepen × ${formatNumber(v.fte, 2)} fte = ${formatNumber(v.extra, 1)} fte`,
      },
    },
    notes: {
      'not-day-and-night':
        'De uren van de dag en de nacht zijn samen geen 24 uur. Klopt dat, dan is de groep niet dag en nacht open.',
      'nobody-there': 'Bij een bezetting van 0% is er geen dag die iets opbrengt.',
    },
    caveats: [
      'Alleen personeel van de groep. Gebouw, behandeling, eten en overhead komen erbij.',
      'Een groep is heel: ook een halfvolle groep heeft een volledig rooster.',
      'Deze kosten zijn alleen terug te verdienen met minder of korter verblijf, of met minder medewerkers per groep.',
      YEAR_OF_365,
    ],
    curves: {
      placeDay: {
        title: 'Personeel en groepsgrootte',
        x: 'Plaatsen per groep',
        y: 'Personeel per plaats per dag',
        lines: { placeDay: 'personeel' },
      },
    },
  },
  'break-even': {
    title: 'Quitte draaien',
    question: 'Bij welke bezetting draaien we quitte, en bij hoeveel kinderen kan een groep niet meer open blijven?',
    inputs: {
      places: { label: 'Aantal plaatsen', source: 'Brondocument: landelijk plan, hooguit 6 jongeren in een groep.' },
      fixedEurosPerYear: {
        label: 'Vaste kosten',
        source: 'Berekend: 6 × € 83.768 per plaats, bij een prijs van € 300 en 85% vaste kosten (aanname).',
      },
      variableEurosPerDay: {
        label: 'Extra kosten van een bezette dag',
        source: 'Berekend: 15% van € 300 (aanname).',
      },
      eurosPerDay: { label: 'Prijs per dag', source: `${BAND} Hier de hoogste.` },
      occupancy: { label: 'Bezetting waarmee u rekent', source: 'Aanname.' },
    },
    groups: {},
    results: {
      occupancy: { label: 'Quitte bij een bezetting van' },
      occupiedPlaces: { label: 'Quitte bij gemiddeld' },
      leastChildren: { label: 'Met minder dan dit aantal jongeren kost de groep geld' },
      leftPerDay: { label: 'Een bezette dag laat over voor de vaste kosten' },
      result: { label: 'Resultaat bij de bezetting waarmee u rekent' },
    },
    steps: {
      left: {
        label: 'Wat een dag overlaat',
        formula: (v) => `${e(v.eurosPerDay)} − ${e(v.variableEurosPerDay)} = ${e(v.left)}`,
      },
      places: {
        label: 'Bezette plaatsen die nodig zijn',
        formula: (v) => `${whole(v.fixedEurosPerYear)} ÷ (365 × ${e(v.left)}) = ${n(v.occupied)}`,
      },
      share: {
        label: 'Bezetting',
        formula: (v) => `${n(v.occupied)} ÷ ${n(v.places)} = ${pct(v.share)}`,
      },
      result: {
        label: 'Resultaat',
        formula: (v) =>
          `${n(v.days)} dagen × ${signed(v.left, e(v.left))} − ${whole(v.fixedEurosPerYear)} = ${whole(v.result)}`,
      },
    },
    notes: {
      'day-costs-as-much': 'Een bezette dag kost even veel of meer dan hij opbrengt. Meer jongeren helpen dan niet.',
      'full-does-not-pay': 'Ook als alle plaatsen altijd bezet zijn, dekt de prijs de kosten niet.',
    },
    caveats: [
      'Vaste kosten zijn pas weg als een groep of gebouw helemaal sluit, en vaak pas maanden later.',
      'De som gaat over betalen per dag (PxQ). Bij een vast bedrag hangt de opbrengst niet van de bezetting af.',
      YEAR_OF_365,
    ],
    curves: {
      result: {
        title: 'Resultaat en bezetting',
        x: 'Bezetting',
        y: 'Resultaat per jaar',
        lines: { result: 'resultaat' },
      },
    },
  },
  'result-payment': {
    title: 'Betalen per resultaat',
    question: 'Hoe vaak moet een traject lukken om zichzelf terug te verdienen?',
    inputs: {
      children: {
        label: 'Kinderen die thuis kunnen blijven',
        source: 'Brondocument: Holland Rijnland, Timon: zes kinderen.',
      },
      days: {
        label: 'Dagen die elk kind anders ergens anders woont',
        source: 'Aanname: een jaar. Het traject zelf duurt vijf maanden (152 dagen).',
      },
      eurosPerDay: { label: 'Prijs van zo’n dag', source: `${BAND} Hier de laagste.` },
      priceEuros: { label: 'Prijs van het traject', source: 'Aanname.' },
      onResultShare: { label: 'Deel dat u alleen bij succes betaalt', source: 'Aanname.' },
      successChance: { label: 'Kans dat het lukt', source: 'Aanname.' },
    },
    groups: {},
    results: {
      avoidedEuros: { label: 'Het verblijf dat u voorkomt, kost' },
      breakEvenChance: { label: 'Het traject verdient zich terug als het vaker lukt dan' },
      paidOnSuccess: { label: 'U betaalt als het lukt' },
      paidOnFailure: { label: 'U betaalt als het niet lukt' },
      expectedPayment: { label: 'U betaalt gemiddeld' },
      expectedGain: { label: 'Gemiddelde opbrengst' },
    },
    steps: {
      avoided: {
        label: 'Verblijf dat u voorkomt',
        formula: (v) => `${n(v.children)} × ${n(v.days)} dagen × ${e(v.eurosPerDay)} = ${whole(v.avoided)}`,
      },
      breakEven: {
        label: 'Kans die nodig is',
        formula: (v) =>
          v.onResultShare === 0
            ? `${whole(v.priceEuros)} ÷ ${whole(v.avoidedEuros)} = ${pct(v.breakEvenChance)}`
            : `${whole(v.paidOnFailure)} ÷ (${whole(v.avoidedEuros)} − ${whole(v.priceEuros * v.onResultShare)}) = ${pct(v.breakEvenChance)}`,
      },
      payment: {
        label: 'Gemiddelde betaling',
        formula: (v) =>
          `${whole(v.failure)} + ${pct(v.successChance)} × ${whole(v.priceEuros * v.onResultShare)} = ${whole(v.expected)}`,
      },
      gain: {
        label: 'Gemiddelde opbrengst',
        formula: (v) => `${pct(v.successChance)} × ${whole(v.avoided)} − ${whole(v.expected)} = ${whole(v.gain)}`,
      },
    },
    notes: {
      'dearer-than-stay': 'Het traject kost meer dan het verblijf dat het voorkomt. Het verdient zich nooit terug.',
    },
    caveats: [
      'Alles lukt of niets lukt: de som rekent met alle kinderen samen.',
      'Wat er zonder het traject was gebeurd, weet niemand zeker. Niet elk kind was uit huis geplaatst.',
      'Hulp die na het traject nog nodig is, zit niet in de som.',
    ],
    curves: {
      gain: {
        title: 'Opbrengst en de kans dat het lukt',
        x: 'Kans dat het lukt',
        y: 'Gemiddelde opbrengst',
        lines: { gain: 'opbrengst' },
      },
    },
  },
  'social-return': {
    title: 'Maatschappelijke opbrengst (SROI)',
    question: 'Wat levert elke euro voor een gezinshuis de samenleving op?',
    inputs: {
      benefitEuros: {
        label: 'Opbrengst per kind per jaar',
        source: 'Gepubliceerd: maatschappelijke businesscase gezinshuizen (2015).',
      },
      costEuros: {
        label: 'Kosten per kind per jaar',
        source: 'Gepubliceerd: maatschappelijke businesscase gezinshuizen (2015).',
      },
      avoidedCareShare: {
        label: 'Deel van de opbrengst dat een voorkomen leefgroep is',
        source: 'Gepubliceerd: maatschappelijke businesscase gezinshuizen (2015).',
      },
    },
    groups: {},
    results: {
      ratio: { label: 'Opbrengst voor de samenleving', never: 'geen kosten, dus geen verhouding' },
      avoidedCareEuros: { label: 'Opbrengst per kind: de voorkomen leefgroep' },
      otherBenefitEuros: { label: 'Opbrengst per kind: al het andere samen' },
      ratioWithoutAvoidedCare: {
        label: 'Opbrengst als het kind toch niet naar een leefgroep was gegaan',
        never: 'geen kosten, dus geen verhouding',
      },
      neededShareOfAvoidedCare: {
        label: 'Zo vaak moet een leefgroep echt voorkomen zijn om quitte te spelen',
        never: 'vaker dan altijd: het kan niet uit',
      },
    },
    steps: {
      ratio: {
        label: 'Opbrengst per euro',
        formula: (v) => `${whole(v.benefitEuros)} ÷ ${whole(v.costEuros)} = ${formatEuros(v.ratio, 2)}`,
      },
      other: {
        label: 'Zonder de leefgroep',
        formula: (v) =>
          `${whole(v.benefitEuros)} − ${pct(v.avoidedCareShare)} × ${whole(v.benefitEuros)} = ${whole(v.other)}`,
      },
      without: {
        label: 'Per euro, zonder de leefgroep',
        formula: (v) => `${whole(v.other)} ÷ ${whole(v.costEuros)} = ${formatEuros(v.ratio, 2)}`,
      },
      needed: {
        label: 'Zo vaak moet het echt voorkomen zijn',
        formula: (v) => `(${whole(v.costEuros)} − ${whole(v.other)}) ÷ ${whole(v.avoided)} = ${pct(v.needed)}`,
      },
    },
    notes: {
      'nothing-paid': 'Zonder kosten is er geen opbrengst per euro.',
      'depends-on-alternative':
        'De uitkomst hangt af van wat er anders was gebeurd: zonder de voorkomen leefgroep kost het meer dan het oplevert.',
      'less-than-cost': 'De opbrengst is lager dan de kosten, ook als elke leefgroep echt is voorkomen.',
    },
    caveats: [
      'Dit is geen besparing van de gemeente. Het is wat de hele samenleving terugkrijgt.',
      'Tel dit niet op bij een besparing op hetzelfde bed: dan telt u hetzelfde geld twee keer.',
      `De bedragen zijn van 2015. ${SAME_YEAR}`,
    ],
    curves: {
      return: {
        title: 'Opbrengst en wat er anders was gebeurd',
        x: 'Deel van de kinderen dat anders naar een leefgroep was gegaan',
        y: 'Opbrengst per euro',
        lines: { return: 'opbrengst per euro' },
      },
    },
  },
} satisfies Readonly<Record<string, CalculatorWords>>;

/** The words of every calculator. */
export const CALCULATOR_WORDS: Readonly<Record<keyof typeof WORDS, CalculatorWords>> = WORDS;

/** Erlang's loss formula with its numbers: `(1,41² ÷ 2!) ÷ (1 + 1,41 + 1,41² ÷ 2!) = 29,3%`. */
function erlang(places: number, load: number, refused: number): string {
  const term = (count: number): string => (count < 2 ? n(load) : `${n(load)}${superscript(count)} ÷ ${n(count)}!`);
  const sum = places > 3 ? ['1', term(1), '…', term(places)] : ['1', ...[1, 2, 3].slice(0, places).map(term)];
  return `${places < 2 ? term(1) : `(${term(places)})`} ÷ (${sum.join(' + ')}) = ${pct(refused)}`;
}

function superscript(count: number): string {
  return [...String(count)].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('');
}
