import { formatNumber } from './format.ts';

/** The panel with own numbers of the past. */
export const FIT_PANEL = {
  lead:
    'Kies een tabel met uw eigen maandcijfers, of een lijst met datums van in- en uitstroom. Doorstroom bepaalt daaruit de ' +
    'instroom en de verblijfsduur, met hoe zeker die zijn, en toont hoe goed de eerste helft de tweede voorspelt.',
  privacy:
    'De tabel blijft op dit apparaat en wordt niet bewaard. Doorstroom leest alleen datums en aantallen; namen en andere kolommen slaat het over.',
  choose: 'Kies een bestand',
  paste: 'Plak een tabel',
  pasteLabel: 'Tabel, met een kop op de eerste regel',
  pasteHint: 'maand;aanmeldingen;opnames;vertrokken;in zorg;wachtend;plaatsen\nof\ndatum aanmelding;datum in;datum uit',
  example: 'Probeer een verzonnen tabel',
  exampleFailed: 'De verzonnen tabel kon niet worden opgehaald.',
  exampleName: 'Verzonnen tabel',
  pasted: 'Geplakte tabel',
  tooLarge: (megabytes: number) => `Het bestand is groter dan ${formatNumber(megabytes)} MB. Kies een kortere periode.`,
  unreadable: 'Het bestand kan niet worden gelezen. Kies een ander bestand.',
  shown: (name: string, rows: string) => `${name}: ${rows}`,
  months: (count: number) => (count === 1 ? '1 maand' : `${formatNumber(count)} maanden`),
  clients: (count: number) => (count === 1 ? '1 jongere' : `${formatNumber(count)} jongeren`),
  ignored: (count: number) => (count === 1 ? '1 kolom overgeslagen' : `${formatNumber(count)} kolommen overgeslagen`),
  clear: 'Haal de tabel weg',
  problems: (name: string) => `${name} is niet te gebruiken`,
  segment: 'De tabel gaat over',
  group: 'Rijen',
  allGroups: 'alle rijen',
  from: 'Volledig vanaf',
  lastDay: 'Tot en met',
  places: 'Plaatsen in de tweede helft',
  placesUnit: 'plaatsen',
  placesAsTable: 'uit de tabel',
  ownPlaces: 'Zelf het aantal plaatsen opgeven',
  numbers: 'Wat uw cijfers zeggen',
  row: {
    referrals: 'Instroom per jaar',
    mean: 'Verblijfsduur, gemiddeld',
    cv: 'Verschil in verblijfsduur (variatie)',
  },
  columns: { what: 'Getal', now: 'Nu in het model', own: 'Uit uw tabel', sure: '95% zeker tussen' },
  none: '–',
  curve: {
    finding: (family: string, gap: number) =>
      `De ${family}verdeling past het best: hoogstens ${formatNumber(gap * 100, 1)} procentpunt ernaast.`,
    about: (ended: number, still: number) =>
      `Welk deel langer blijft dan zoveel dagen. ${formatNumber(ended)} vertrokken, ${formatNumber(still)} nog aanwezig.`,
    counted: 'geteld (Kaplan-Meier)',
    band: '95% zeker',
    x: 'dagen na de start',
    y: 'deel dat dan nog aanwezig is',
    days: 'Dagen',
  },
  test: {
    lead: 'Proef op het verleden: leer van de eerste helft, speel de tweede helft na, en leg die naast wat echt gebeurde.',
    finding: (inside: number, months: number) =>
      `De werkelijkheid lag ${formatNumber(inside)} van de ${formatNumber(months)} maanden binnen de band.`,
    shown: 'Toon',
    words: { mean: 'verwacht', nine: '9 van de 10 keer', inside: 'werkelijk', outside: 'werkelijk, buiten de band' },
    errors: 'Hoe ver zat het model ernaast?',
  },
  take: {
    title: 'Getallen overnemen',
    lead: 'Overgenomen getallen tellen aan beide kanten: bij nu en bij uw keuzes. U kunt het ongedaan maken.',
    numbers: 'Neem deze getallen over',
    numbersAbout: (family: string | null) =>
      family === null
        ? 'Instroom en gemiddelde verblijfsduur; de verdeling van het model blijft.'
        : `Instroom en verblijfsduur, binnen de verdeling van het model (${family}).`,
    all: 'Open als eigen scenario',
    allAbout:
      'Ook de best passende verdeling, het seizoen en de spreiding, elk met de bron ‘uw gegevens’. Dit opent een nieuw scenario; uw keuzes van nu gaan niet mee.',
    done: 'De getallen zijn overgenomen.',
    opened: 'Het scenario met uw getallen is geopend.',
    undo: 'Maak ongedaan',
    nothing: 'Uit deze tabel is niets te bepalen dat in dit segment past.',
    untested: 'Wacht op de proef op het verleden: pas daarna weet u of het model deze cijfers navolgt.',
    otherKind: 'een andere verdeling',
    notTested:
      'Deze cijfers zijn niet op het verleden getest: de tabel is daarvoor te klein of onvolledig. Gebruik ze met voorzichtigheid.',
    kindDiffers: (own: string, model: string) =>
      `In uw cijfers past de ${own}verdeling het best; het model rekent met ${model}. Alleen met een eigen scenario neemt u ook de verdeling over.`,
    fileName: (id: string) => `${id}-eigen-cijfers.json`,
    scenarioName: (name: string) => `${name} (eigen cijfers)`,
  },
} as const;
