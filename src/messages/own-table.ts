import { formatNumber, MONTHS } from './format.ts';

/** What a column of an own table can be. */
export type OwnColumn =
  | 'month'
  | 'referrals'
  | 'admissions'
  | 'discharges'
  | 'inCare'
  | 'waiting'
  | 'places'
  | 'admitted'
  | 'left'
  | 'referred'
  | 'group';

/** The headers by which a column is known, in small letters without marks; the first is how it is called on screen. */
export const TABLE_HEADERS: Readonly<Record<OwnColumn, readonly string[]>> = {
  month: ['maand', 'month', 'periode', 'period', 'jaarmaand', 'jaar maand'],
  referrals: ['aanmeldingen', 'aangemeld', 'instroom', 'verwijzingen', 'nieuw', 'referrals', 'inflow'],
  admissions: [
    'opnames',
    'opgenomen',
    'plaatsingen',
    'geplaatst',
    'gestart',
    'gestarte trajecten',
    'admissions',
    'starts',
  ],
  discharges: ['vertrokken', 'uitstroom', 'uitgestroomd', 'vertrek', 'ontslagen', 'beeindigd', 'discharges', 'outflow'],
  inCare: ['in zorg', 'aanwezig', 'bezet', 'bezetting', 'bezette plaatsen', 'jongeren in zorg', 'in care', 'occupied'],
  waiting: ['wachtend', 'wachtenden', 'wachtlijst', 'op de wachtlijst', 'waiting', 'waiting list'],
  places: ['plaatsen', 'capaciteit', 'plekken', 'places', 'capacity', 'beds'],
  admitted: [
    'datum in',
    'startdatum',
    'begindatum',
    'datum start',
    'datum begin',
    'datum opname',
    'opnamedatum',
    'in',
    'start',
    'van',
    'date in',
    'start date',
    'admitted',
    'admission date',
  ],
  left: [
    'datum uit',
    'einddatum',
    'datum einde',
    'datum eind',
    'datum vertrek',
    'vertrekdatum',
    'uitstroomdatum',
    'datum uitstroom',
    'ontslagdatum',
    'uit',
    'einde',
    'eind',
    'tot',
    'date out',
    'end date',
    'end',
    'left',
    'discharge date',
  ],
  referred: [
    'datum aanmelding',
    'aanmelddatum',
    'aanmeldingsdatum',
    'datum verwijzing',
    'verwijsdatum',
    'date of referral',
    'referral date',
    'date referred',
    'referred',
  ],
  group: ['segment', 'groep', 'zorgvorm', 'afdeling', 'locatie', 'group', 'ward', 'type zorg'],
};

/** Parts of a header that say that a column holds what may not be in the table. */
export const FORBIDDEN_HEADERS = { bsn: ['bsn', 'burgerservicenummer'], birth: ['geboorte', 'birth', 'dob'] } as const;

/** The months as people shorten them in a table, January first. */
export const MONTH_WORDS: readonly (readonly string[])[] = MONTHS.map((name, at) => [
  name,
  name.slice(0, 3),
  ...([[], [], ['mrt'], [], ['may'], [], [], [], [], ['oct'], [], []][at] ?? []),
]);

const name = (column: OwnColumn) => `‘${TABLE_HEADERS[column][0]}’`;

/** What is wrong with an own table. Nothing of its cells is ever repeated: they may hold names. */
export const OWN_TABLE = {
  empty: 'De tabel is leeg. Kies een bestand met een kop en minstens één rij.',
  noColumns:
    `De kop van de tabel is niet herkend. Een tabel per maand heeft een kolom ${name('month')} en minstens één van ` +
    `${name('referrals')}, ${name('admissions')}, ${name('discharges')} en ${name('inCare')}. Een lijst van jongeren heeft ` +
    `de kolommen ${name('admitted')} en ${name('left')}, en als het kan ${name('referred')}.`,
  both: 'De tabel heeft kolommen van een tabel per maand én van een lijst van jongeren. Kies één van de twee.',
  twice: (column: OwnColumn) => `Er zijn meer kolommen die ${name(column)} kunnen zijn. Laat er één staan.`,
  missing: (column: OwnColumn) =>
    `De kolom ${name(column)} ontbreekt. Voeg die toe; een lege cel betekent: nog aanwezig.`,
  bsn: 'Een kolom lijkt burgerservicenummers te bevatten. Haal die kolom eerst weg: Doorstroom heeft alleen datums nodig.',
  birth:
    'Een kolom lijkt geboortedatums te bevatten. Haal die kolom eerst weg: Doorstroom heeft alleen datums van in- en uitstroom nodig.',
  tooMany: (most: number) => `De tabel heeft meer dan ${formatNumber(most)} rijen. Kies een kortere periode.`,
  tooManyGroups: (most: number) =>
    `De kolom ${name('group')} heeft meer dan ${most} verschillende waarden. Dat zijn geen segmenten; geef die kolom een andere kop of haal haar weg.`,
  unknownGroup: (known: readonly string[]) =>
    known.length === 0
      ? `De tabel heeft geen kolom ${name('group')}, dus er is geen groep te kiezen.`
      : `Die groep staat niet in de kolom ${name('group')}. Kies uit: ${known.join(', ')}.`,
  rows: (rows: readonly number[], column: OwnColumn | null, what: string) =>
    `${rowList(rows)}${column === null ? '' : `, kolom ${name(column)}`}: ${what}`,
  notADate: 'geen datum. Schrijf 01-02-2023 of 2023-02-01.',
  shortYear: 'een jaar met twee cijfers. Schrijf het jaar met vier cijfers.',
  serial: 'een getal in plaats van een datum. Geef de cellen in het rekenblad de opmaak ‘datum’.',
  otherCentury: 'een datum buiten 1990 tot en met 2100.',
  leftBeforeAdmitted: `${name('left')} ligt vóór ${name('admitted')}.`,
  leftBeforeReferred: `${name('left')} ligt vóór ${name('referred')}.`,
  admittedBeforeReferred: `${name('admitted')} ligt vóór ${name('referred')}.`,
  leftWithoutAdmitted: `wel ${name('left')}, geen ${name('admitted')}. Vul ook de begindatum in, of haal de rij weg.`,
  nothing: 'geen enkele datum. Vul de datums in, of haal de rij weg.',
  notAMonth: 'geen maand. Schrijf 2023-02, 02-2023 of feb 2023.',
  noNumber: 'leeg. Vul een getal in; 0 als er niemand was.',
  notANumber: 'geen getal.',
  notWhole: 'geen heel getal. Jongeren worden in hele getallen geteld.',
  negative: 'een getal onder 0.',
  monthTwice: 'deze maand staat er al.',
  monthGap: 'hiervoor ontbreken maanden. Vul de ontbrekende maanden in.',
  noClients: 'Geen enkele jongere in de lijst was er in deze periode. Controleer de datums van de periode.',
  noWindow:
    'Na het eerste vertrek in de lijst gebeurt er niets meer. Geef zelf de eerste en de laatste dag op waarop de lijst volledig is.',
  workbook:
    'Dit is een rekenblad. Bewaar het eerst als CSV (opslaan als, door puntkomma’s gescheiden) en kies dat bestand.',
  windowUpsideDown: 'De laatste dag van de periode ligt vóór de eerste. Wissel ze om.',
} as const;

const MOST_ROWS = 8;

function rowList(rows: readonly number[]): string {
  const shown = rows.slice(0, MOST_ROWS).map((row) => formatNumber(row));
  const more = rows.length - shown.length;
  if (rows.length === 1) return `Rij ${shown[0]}`;
  if (more > 0) return `Rij ${shown.join(', ')} en nog ${formatNumber(more)} rijen`;
  return `Rij ${shown.slice(0, -1).join(', ')} en ${shown.at(-1)}`;
}
