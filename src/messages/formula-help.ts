import { type AimMeasure, measureName } from './aims.ts';
import { DAYS_MEANING, INDICATOR_WORDS, INFLOW_MEANINGS, INFLOW_WORDS } from './formula-names.ts';

/** The functions of a formula with what they do. */
export const FUNCTION_MEANINGS = {
  min: 'de kleinste: min(a, b)',
  max: 'de grootste: max(a, b)',
  abs: 'zonder minteken',
  round: 'afgerond: round(a) of round(a, 2)',
  floor: 'naar beneden afgerond',
  ceil: 'naar boven afgerond',
  sqrt: 'de wortel',
  exp: 'e tot de macht',
  log: 'de natuurlijke logaritme',
  sin: 'de sinus, in radialen: sin(2 * pi * maand / 12)',
  cos: 'de cosinus',
} as const;

/** How a formula is written, line by line. */
export const FORMULA_SIGNS = [
  ['+  -  *  /  ^', 'plus, min, maal, gedeeld door, tot de macht'],
  ['<  >  <=  >=  ==  !=', 'kleiner, groter, gelijk, ongelijk: 1 als het zo is, anders 0'],
  ['a ? b : c', 'als a zo is dan b, anders c: maand >= 9 ? 130 : 110'],
  ['and  or  not', 'en, of, niet'],
  ['pi  e', 'de getallen 3,14… en 2,71…'],
] as const;

const WIDTH = 24;

/** Writes the help of the command: all choices, and every name that a formula may use. */
export function formulaHelp(): string {
  const line = (name: string, meaning: string) => `  ${name.padEnd(WIDTH)}${name.length >= WIDTH ? ' ' : ''}${meaning}`;
  return [
    USAGE,
    '',
    'Tekens',
    ...FORMULA_SIGNS.map(([sign, meaning]) => line(sign, meaning)),
    ...Object.entries(FUNCTION_MEANINGS).map(([name, meaning]) => line(name, meaning)),
    '',
    'Namen voor een eigen kengetal (de Engelse naam achteraan mag ook)',
    ...Object.entries(INDICATOR_WORDS).map(([key, word]) =>
      key === 'days' ? line(word, DAYS_MEANING) : line(word, `${measureName(key as AimMeasure, 'horizon')} (${key})`),
    ),
    '',
    'Namen voor een instroom',
    ...Object.entries(INFLOW_WORDS).map(([key, word]) =>
      line(word, INFLOW_MEANINGS[key as keyof typeof INFLOW_MEANINGS]),
    ),
    '',
    'Uitgangscode: 0 klaar, 2 het scenario of een keuze klopt niet, 3 te groot om te rekenen,',
    '1 fout in Doorstroom.',
    'Meer uitleg staat in docs/cli.md.',
  ].join('\n');
}

const USAGE = `Rekent met een eigen formule: een eigen kengetal, of een eigen verloop van de instroom.

Gebruik
  npm run -s formula -- BESTAND --formula "naam = formule" [keuzes]
  npm run -s formula -- BESTAND --inflow "/pad = formule" [keuzes]

Keuzes
  --formula "naam = formule"  een eigen kengetal over de uitkomsten; mag vaker; de naam mag weg
                        voorbeeld: --formula "kosten per geplaatste = kosten_gemeente / geplaatst"
  --unit EENHEID        de eenheid van het kengetal, als die anders is dan uit de formule volgt:
                        euro, jongeren, plaatsen, dagen, weken, maanden, procent, getal, of twee
                        met per ertussen (euro per jongere)
  --segment ID          van dit segment; mag vaker; alle geeft het totaal en elk segment apart
                        (zonder deze keuze: het totaal)
  --period PERIODE      een jaar, horizon of een datum; mag vaker
                        (zonder deze keuze: elk jaar en horizon)
  --inflow "/pad = formule"   aanmeldingen per jaar, maand voor maand; mag vaker
                        voorbeeld: --inflow "/segments/gesloten/inflow/aanmeldingen =
                        120 + 10 * sin(2 * pi * maand / 12)"
                        zonder --formula: de gebruikelijke uitkomsten, zonder en met de formule
  --variant ID, --contract ID, --set /pad=WAARDE, --replications N, --seed TEKST, --workers N
                        zoals bij simulate
  --json                geef één JSON-object; onder inflow, changes staan de stappen zoals --set
                        en een variant ze begrijpen
  -h, --help            deze uitleg

Een formule is hoogstens 200 tekens. Een punt is een decimaalteken, een komma scheidt twee waarden.`;
