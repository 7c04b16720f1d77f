import type { Day } from '../calendar/calendar.ts';
import { formatEuros, formatEurosShort, formatMonth, formatNumber, formatPercent, formatShortest } from './format.ts';

/** Words of what the transition costs, and where the money comes from. */
export const TRANSITION = {
  title: 'Wat kost de overgang?',
  lead: 'Als plaatsen sluiten, stoppen de kosten niet meteen. En wat ervoor in de plaats komt, kost al geld voordat er iets stopt.',
  working: 'De kosten van de overgang worden uitgerekend.',
  failed: 'De kosten van de overgang konden niet worden uitgerekend.',
  segment: 'Welk soort hulp?',
  costs: 'Kosten van de aanbieder',
  staffing: 'Personeel van de aanbieder',
  asPlanned: 'Dit volgt het plan en de data daarin. Toeval speelt hier geen rol.',
  month: 'Maand',
  behind: {
    finding: (euros: number, until: Day | null) =>
      until === null
        ? `Na de sluiting blijft ${formatEurosShort(euros)} aan kosten achter`
        : `Na de sluiting loopt nog ${formatEurosShort(euros)} door, tot ${formatMonth(until)}`,
    forEver: (euros: number) => `Aan het eind is dat nog ${formatEurosShort(euros)} per maand.`,
    about: (segment: string) => `${segment}: kosten per maand van wat dicht is, in duizenden euro’s`,
    staff: 'personeel',
    yLabel: 'duizenden euro’s per maand',
    name: (finding: string) => `${finding}.`,
    note: 'Overhead op personeel telt niet mee. De kosten van een gebouw met een eigen rekening ook niet.',
    tableCaption: (segment: string) => `${segment}: kosten per maand van wat dicht is`,
    total: 'Samen',
    last: 'totaal',
  },
  staff: {
    finding: (most: number) =>
      most < 0.05
        ? 'Er is geen personeel over tijdens de overgang'
        : `Na de sluiting zijn er nog hoogstens ${formatNumber(most, 1)} voltijdbanen over`,
    about: (segment: string) => `${segment}: personeel per maand, in voltijdbanen (fte)`,
    yLabel: 'voltijdbanen (fte)',
    open: 'nodig voor open groepen',
    starting: 'alvast begonnen, groep nog niet open',
    leaving: 'nog betaald, groep al dicht',
    hired: 'waarvan ingehuurd',
    paid: 'Betaald, samen',
    name: (finding: string) => `${finding}.`,
    tableCaption: (segment: string) => `${segment}: personeel per maand in voltijdbanen (fte)`,
  },
  breakEven: {
    finding: (crossing: { occupancy: number; towards: 'up' | 'down' } | null, covers: boolean) => {
      if (crossing === null)
        return covers ? 'De kosten zijn bij elke bezetting gedekt' : 'De kosten zijn bij geen enkele bezetting gedekt';
      const at = formatPercent(crossing.occupancy);
      return crossing.towards === 'up'
        ? `Vanaf ${at} bezetting zijn de kosten gedekt`
        : `Tot ${at} bezetting zijn de kosten gedekt`;
    },
    about: (segment: string, year: string, contract: string) =>
      `${segment} in ${year}: wat de aanbieder krijgt en wat het kost, in miljoenen euro’s · ${contract}`,
    paid: 'ontvangen',
    cost: 'kosten',
    played: (occupancy: number) => `nagespeeld: ${formatPercent(occupancy)}`,
    playedRange: (range: string, year: string) => `De bezetting in ${year} is in 9 van de 10 keer ${range}.`,
    xLabel: 'Bezetting',
    yLabel: 'miljoenen euro’s per jaar',
    name: (finding: string, range: string) => `${finding}. ${range}`,
    formulaHead: 'Zo komt u aan dat getal',
    /** Fixed cost minus what is paid anyhow, over days x what each day leaves. */
    formula: (of: {
      fixed: number;
      paidAnyhow: number;
      days: number;
      places: number;
      price: number;
      variable: number;
      occupancy: number;
    }) => {
      const top =
        Math.abs(of.paidAnyhow) < 0.5
          ? formatEuros(of.fixed)
          : `(${formatEuros(of.fixed)} ${MINUS} ${formatEuros(of.paidAnyhow)})`;
      return (
        `${top} : (${of.days} dagen × ${formatShortest(of.places, 1)} plaatsen × ` +
        `(${formatEuros(of.price, 2)} ${MINUS} ${formatEuros(of.variable, 2)})) = ${formatPercent(of.occupancy, 1)}`
      );
    },
    formulaWords: (hasPaidAnyhow: boolean) =>
      `Vaste kosten${hasPaidAnyhow ? ' min het vaste bedrag' : ''}, gedeeld door alle plaatsdagen maal wat een dag oplevert min wat die dag kost.`,
    noFormula:
      'Bij dit contract hangt de prijs per dag af van hoe vol het is. Daarom zochten wij het punt waar de lijnen elkaar raken.',
    housing: (euros: number) => `In de vaste kosten zit ${formatEurosShort(euros)} voor het gebouw.`,
    closed: (euros: number, year: string) =>
      `In de vaste kosten van ${year} zit ${formatEurosShort(euros)} van plaatsen die al dicht zijn.`,
    tableCaption: (segment: string, year: string) => `${segment} in ${year}: ontvangen en kosten bij elke bezetting`,
    columns: ['Bezetting', 'Ontvangen', 'Kosten', 'Over'],
  },
  programme: {
    finding: (label: string, last: number, year: number) =>
      Math.abs(last) < 0.5
        ? `${label}: eind ${year} is alles besteed`
        : last < 0
          ? `${label}: eind ${year} is er ${formatEurosShort(-last)} te weinig`
          : `${label}: eind ${year} is er nog ${formatEurosShort(last)}`,
    about:
      'Wat er aan het eind van elk jaar over is, in duizenden euro’s. Wat overblijft, gaat mee naar het volgende jaar.',
    reserve: 'over',
    name: (finding: string, rows: readonly string[]) => `${finding}. ${rows.join('. ')}.`,
    row: (year: number, reserve: string) => `Eind ${year} ${reserve}`,
    line: (year: number, income: string, spending: string, reserve: string) =>
      `${year}: ${income} erbij, ${spending} eraf. Dan is er ${reserve} over.`,
    note: 'Dit zijn afspraken: toeval speelt geen rol.',
    source: 'Geld voor de overgang',
    tableCaption: (label: string) => `${label}: erbij, eraf en over, per jaar`,
    columns: ['Jaar', 'Erbij', 'Eraf', 'Over aan het eind'],
  },
  freed: {
    finding: (netSaving: number, year: number) =>
      Math.abs(netSaving) < 500
        ? `Alles samen betalen de gemeenten in ${year} evenveel als vroeger`
        : `Alles samen betalen de gemeenten in ${year} ${formatEurosShort(Math.abs(netSaving))} ${netSaving > 0 ? 'minder' : 'meer'} dan vroeger`,
    about: (label: string, year: number, baseline: number) =>
      `${label} in ${year} · het bedrag van vroeger is ${formatEurosShort(baseline)}`,
    name: (finding: string, rows: readonly string[]) => `${finding}. ${rows.join('. ')}.`,
    row: (item: string, mean: string, range: string) => `${item} gemiddeld ${mean}, in 9 van de 10 keer ${range}`,
    note:
      'Elke euro telt één keer: wat al meer voor andere hulp wordt betaald, gaat van het beschikbare geld af. ' +
      'Bespaard: het bedrag van vroeger, min wat krimpt nu nog kost, en min wat de andere hulp meer kost dan vroeger.',
    source: 'Vrijgekomen geld',
    tableCaption: (label: string) => `${label}: gemiddeld per jaar, met het bereik in 9 van de 10 keer`,
    item: 'Post',
    remarks: {
      freed: 'het bedrag van vroeger min wat krimpt',
      available: 'het deel voor andere hulp',
      alreadyPaid: 'meer dan vroeger, voor die andere hulp',
      extra: 'naar die andere hulp',
      netSaving: 'links van de streep: duurder',
    },
    short: {
      freed: 'Vrijgekomen',
      available: 'Beschikbaar',
      alreadyPaid: 'Al betaald',
      extra: 'Extra',
      netSaving: 'Bespaard',
    },
    items: {
      baseline: 'Het bedrag van vroeger, in prijzen van dat jaar',
      paid: 'Betaald voor wat krimpt',
      freed: 'Vrijgekomen',
      available: 'Daarvan beschikbaar voor andere hulp',
      alreadyPaid: 'Al meer betaald dan vroeger voor die andere hulp',
      extra: 'Extra naar die andere hulp',
      netSaving: 'Bespaard (onder nul: duurder)',
    },
    csvColumns: ['Jaar', 'Post', 'Gemiddeld', 'P5', 'P95'],
  },
  double: {
    who: 'Voor wie?',
    parties: { municipality: 'de gemeenten', provider: 'de aanbieder' },
    finding: (payback: Day | null, most: number, end: number) => {
      if (most < 500)
        return end < -500 ? 'Uw keuze is vanaf het begin goedkoper dan nu' : 'Uw keuze kost ongeveer evenveel als nu';
      return payback === null
        ? `Uw keuze is aan het eind nog niet terugverdiend`
        : `Uw keuze is terugverdiend in ${formatMonth(payback)}`;
    },
    about: (party: string) => `Wat uw keuze tot dan toe meer of minder kost dan nu, voor ${party}, in duizenden euro’s`,
    above: 'Boven de streep: tot dan toe duurder dan nu',
    below: 'Onder de streep: tot dan toe goedkoper dan nu',
    marker: (day: Day) => `terugverdiend: ${formatMonth(day)}`,
    most: (euros: number) => `Op het duurste moment is dat gemiddeld ${formatEurosShort(euros)} meer.`,
    chance: (share: number, low: number, high: number) =>
      `In ${formatPercent(share)} van de toekomsten is het op tijd terugverdiend (met de rekenfout: ${formatPercent(low)} tot ${formatPercent(high)}).`,
    end: (mean: string, range: string) => `Aan het eind gemiddeld ${mean}, in 9 van de 10 keer ${range}.`,
    name: (finding: string, end: string) => `${finding}. ${end}`,
    source: 'Het volgt uit alle prijzen en kosten samen; waar die vandaan komen, staat bij Aannames.',
    title: 'Wanneer is uw keuze terugverdiend?',
    none: 'Kies iets anders dan nu. Dan ziet u hier wanneer uw keuze is terugverdiend.',
    noMoney: 'Uw keuze verandert hiervoor niets aan het geld.',
    tableCaption: (party: string) => `Wat uw keuze tot dan toe meer kost dan nu, voor ${party}`,
    columns: ['Tot', 'Gemiddeld', 'Helft van de keren', '9 van de 10 keer'],
    csvColumns: ['Datum', 'Gemiddeld', 'P5', 'P25', 'P50', 'P75', 'P95'],
  },
} as const;

const MINUS = '\u2212';

/** Words of the line that tells what a case could hold besides. */
export const MORE_IN_FILE = {
  both: 'In dit voorbeeld staan geen gemeenten en geen gebouwen. In een eigen bestand kunt u ze wel opgeven.',
  municipalities: 'In dit voorbeeld staan geen gemeenten. In een eigen bestand kunt u ze wel opgeven.',
  buildings: 'In dit voorbeeld staan geen gebouwen met geld. In een eigen bestand kunt u ze wel opgeven.',
  then: 'Dan ziet u wat elke gemeente betaalt, wanneer een gebouw leeg is en wat het kost.',
  open: 'Open de voorbeeldregio',
  failed: 'Het voorbeeld kon niet worden opgehaald. Probeer het opnieuw.',
} as const;
