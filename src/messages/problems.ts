import { parseIsoDate } from '../calendar/calendar.ts';
import type { GroupDate, Idleness, Problem, ProblemCode, ProblemFacts, Reference } from '../scenario/problems.ts';
import { entered, enteredNumber, listed, quoted } from './entered-value.ts';
import {
  expectedText,
  listMend,
  missingMend,
  optionList,
  outsideText,
  plainNumber,
  rangeMend,
  rangeText,
  rounded,
  typeMend,
} from './expected-value.ts';
import { fieldDescription, fieldLabel, fieldOwner } from './fields.ts';
import { formatCount, formatDate, formatNumber, formatPercent, formatShortest } from './format.ts';
import { inSentence, printable } from './names.ts';
import { IDLE_MONEY, MONEY_PROBLEMS, percent } from './problems-money.ts';

/** A problem in three parts. A page that shows it beside the field itself needs only `what` and `mend`. */
export interface ProblemMessage {
  /** Segment and field, or null for a problem of the file as a whole. */
  readonly where: string | null;
  readonly what: string;
  readonly mend: string;
}

/** No more than this many problems are told at once. */
const MOST_LINES = 20;

/** Writes a problem or warning as Dutch sentences: where, what with the value as entered, how to mend it. */
export function problemText(problem: Problem): string {
  const { where, what, mend } = problemMessage(problem);
  return where === null ? `${what} ${mend}` : `${where}: ${what} ${mend}`;
}

/** Writes problems as lines, at most twenty; what is left over is counted in a last line. */
export function problemLines(problems: readonly Problem[]): string[] {
  const lines = [...new Set(problems.map(problemText))];
  if (lines.length <= MOST_LINES) return lines;
  const rest = lines.length - MOST_LINES + 1;
  return [...lines.slice(0, MOST_LINES - 1), `En nog ${formatNumber(rest)} andere meldingen.`];
}

/** Writes a problem or warning in parts. */
export function problemMessage(problem: Problem): ProblemMessage {
  const { what, mend } = write(problem);
  return { where: WHOLE_FILE.has(problem.code) ? null : whereText(problem), what, mend };
}

interface Sentences {
  readonly what: string;
  readonly mend: string;
}
type Writer<Code extends ProblemCode> = (facts: ProblemFacts[Code], problem: Problem) => Sentences;

const WHOLE_FILE: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'file-empty',
  'file-not-scenario',
  'file-too-large',
  'file-broken',
  'too-deep',
  'duplicate-key',
  'newer-version',
]);

/** Labels of ids and names say that they are about a segment, but not which one. */
function whereText({ place }: Problem): string {
  const owner = fieldOwner(place);
  const label = fieldLabel(place);
  const parts = [
    ...(place.variant === null ? [] : [`Variant ‘${printable(place.variant)}’`]),
    ...(owner === null ? [] : [owner]),
    label,
  ];
  const [first, ...rest] = parts;
  return [first, ...rest.map(inSentence)].join(', ');
}

function write<Code extends ProblemCode>(problem: Problem & { readonly code: Code }): Sentences {
  const writer: Writer<Code> = WRITERS[problem.code];
  return writer(problem.facts as ProblemFacts[Code], problem);
}

const OPEN_ANOTHER = 'Kies een bestand dat met deze toepassing is bewaard.';

const WRITERS: { readonly [Code in ProblemCode]: Writer<Code> } = {
  'file-empty': ({ file }) => ({
    what: `Het bestand ‘${printable(file)}’ is leeg: dit is geen scenario.`,
    mend: OPEN_ANOTHER,
  }),
  'file-not-scenario': ({ file }) => ({
    what: `Het bestand ‘${printable(file)}’ is geen scenario.`,
    mend: OPEN_ANOTHER,
  }),
  'file-too-large': ({ file, characters, limit }) => ({
    what: `Het bestand ‘${printable(file)}’ is te groot: ${formatNumber(characters)} tekens, hoogstens ${formatNumber(limit)} kan.`,
    mend: OPEN_ANOTHER,
  }),
  'file-broken': ({ file, line, column, atEnd }) => ({
    what: `Het bestand ‘${printable(file)}’ is niet te lezen: ${atEnd ? 'het breekt af op' : 'er staat een schrijffout op'} regel ${line}, kolom ${column}.`,
    mend: 'Kies een eerder bewaard bestand, of herstel de fout op die regel.',
  }),
  'too-deep': ({ limit }) => ({
    what: `Het bestand is geen scenario: er zitten meer dan ${limit} lagen haakjes in elkaar.`,
    mend: OPEN_ANOTHER,
  }),
  'duplicate-key': ({ key, line }) => ({
    what: `Op regel ${line} staat ‘${quoted(key)}’ voor de tweede keer in hetzelfde blok.`,
    mend: 'Kies welke van de twee geldt en haal de andere weg.',
  }),
  'newer-version': ({ version, supported }) => ({
    what: `Het bestand is nieuwer dan deze versie van Doorstroom: versie ${version}, en deze leest hoogstens versie ${supported}.`,
    mend: 'Ververs de pagina voor de nieuwste versie. Het bestand is niet veranderd.',
  }),

  missing: ({ expected }, problem) => ({ what: 'er is niets ingevuld.', mend: missingMend(expected, problem) }),
  'wrong-type': ({ value, expected }, problem) => ({
    what: `er staat ${typeof value === 'number' ? plainNumber(value, problem.place) : entered(value)}, maar hier wordt ${expectedText(expected, problem)} verwacht.`,
    mend: typeMend(value, expected, problem),
  }),
  'out-of-range': ({ value, range }, problem) => ({
    what: `er staat ${plainNumber(value, problem.place)}${outsideText(value, range)}.`,
    mend: rangeMend(value, range, problem),
  }),
  'not-finite': ({ written, range }, problem) => ({
    what: `${written === null ? 'het getal' : `er staat ${quoted(written)}: dat getal`} is te groot om mee te rekenen.`,
    mend: range ? `Vul ${rangeText(range, problem)} in.` : 'Vul een eindig getal in.',
  }),
  'unknown-key': ({ key, nearest }, { place }) => {
    // What has a label of its own is a key of another kind.
    const isElsewhere = fieldDescription(place.field) !== null;
    const remove = nearest === null ? 'Haal deze sleutel weg.' : `Bedoelt u ‘${nearest}’?`;
    return isElsewhere
      ? {
          what: `de sleutel ‘${quoted(key)}’ bestaat niet bij deze soort.`,
          mend: nearest === null ? remove : `${remove} Haal anders deze sleutel weg.`,
        }
      : { what: `de sleutel ‘${quoted(key)}’ bestaat niet.`, mend: remove };
  },
  'unknown-option': ({ value, options, nearest }) => ({
    what: `${entered(value)} bestaat niet als keuze.`,
    mend: `${nearest === null ? '' : `Bedoelt u ‘${nearest}’? `}Kies ${optionList(options)}.`,
  }),
  'bad-date': ({ value }) => ({
    what: `de datum ‘${quoted(value)}’ bestaat niet.`,
    mend: 'Vul een bestaande datum in als jjjj-mm-dd, bijvoorbeeld 2022-01-31.',
  }),
  'bad-id': ({ value }) => ({
    what: `${entered(value)} kan geen kenmerk zijn.`,
    mend: 'Vul een woord in van hoogstens 60 kleine letters, cijfers en streepjes, niet alleen cijfers, bijvoorbeeld ‘gesloten-1’.',
  }),
  'bad-path': ({ value }) => ({
    what: `${entered(value)} is geen pad.`,
    mend: 'Vul een pad in dat met een schuine streep begint, bijvoorbeeld ‘/segments/gesloten/start/inCare’.',
  }),
  'text-length': ({ value, length, minimum, maximum }) =>
    length < minimum
      ? { what: 'de tekst is leeg.', mend: 'Vul een tekst in.' }
      : {
          what: `${entered(value)} telt ${formatNumber(length)} tekens.`,
          mend: `Vul een tekst in van hoogstens ${formatNumber(maximum ?? length)} tekens.`,
        },
  'list-length': ({ count, minimum, maximum }) => ({
    what: count === 0 ? 'de lijst is leeg.' : `de lijst heeft ${formatCount(count, 'regel', 'regels')}.`,
    mend: listMend(minimum, maximum),
  }),

  'duplicate-id': ({ id, positions }, { place }) => ({
    what: `‘${quoted(id)}’ komt meer dan één keer voor: op plaats ${listed(positions.map(String))} van de lijst.`,
    mend: NAMED_IN.has(place.field)
      ? 'Kies op één van die plaatsen iets anders, of haal die regel weg.'
      : 'Vul voor elk een eigen kenmerk in.',
  }),
  'unknown-reference': ({ to, value, nearest, known }) => ({
    what: `${REFERENCES[to].one} ‘${quoted(value)}’ bestaat niet.`,
    mend: referenceMend(to, nearest, known),
  }),
  'exit-shares': ({ sum, arrows }) => ({
    what: `de delen zijn samen ${enteredNumber(rounded(sum))} (${formatPercent(sum)}): ${listed(
      arrows.map(({ to, share }) => `${enteredNumber(share)} naar ‘${quoted(to)}’`),
    )}.`,
    mend: 'Laat ze samen hoogstens 1 zijn (100%); de rest vertrekt.',
  }),
  'group-shares': ({ sum, rests }) => ({
    what:
      rests > 1
        ? `${formatNumber(rests)} groepen krijgen de rest.`
        : `de delen van de groepen zijn samen ${enteredNumber(rounded(sum))} (${formatPercent(sum)}).`,
    mend:
      rests > 1
        ? 'Vul bij hoogstens één groep ‘rest’ in.'
        : 'Laat ze samen 1 zijn (100%), of vul bij één groep ‘rest’ in.',
  }),
  'closed-loop': ({ segments, everybodyReturns }) => ({
    what:
      segments.length === 1
        ? `wie in ‘${quoted(segments[0])}’ komt, vertrekt nooit.`
        : `wie in ${listed(segments.map((label) => `‘${quoted(label)}’`))} komt, vertrekt nooit: ze sturen alle jongeren naar elkaar.`,
    mend: `Geef ${segments.length === 1 ? 'dit segment' : 'minstens één van deze segmenten'} een deel dat vertrekt: laat de delen samen minder dan 1 zijn, hoogstens 0,99 bijvoorbeeld${everybodyReturns ? ', en laat niet iedereen terugkomen' : ''}.`,
  }),
  'steps-not-sorted': ({ date, previous }) => ({
    what: `${dateText(date)} komt na ${dateText(previous)} in de lijst, maar is niet later.`,
    mend: 'Kies voor elke stap een datum na die van de stap ervoor.',
  }),
  'first-step-late': ({ date, needed }) => ({
    what: `het eerste aantal geldt pas vanaf ${dateText(date)}; de berekening begint op ${dateText(needed)}.`,
    mend: `Vul bij de eerste stap een datum in van hoogstens ${needed}.`,
  }),
  'end-not-after-start': ({ startDate, endDate }) => ({
    what: `${dateText(endDate)} (${endDate}) ligt niet na de begindatum ${dateText(startDate)} (${startDate}).`,
    mend: 'Kies een einddatum na de begindatum.',
  }),
  'horizon-too-long': ({ days, limit }) => ({
    what: `de periode duurt ${formatNumber(days)} dagen.`,
    mend: `Kies een periode van hoogstens ${formatNumber(limit)} dagen (ongeveer ${formatNumber(limit / 365.25)} jaar).`,
  }),
  'month-factors': ({ mean }) => ({
    what: `de twaalf getallen zijn gemiddeld ${formatShortest(mean, 6)}.`,
    mend: 'Vul getallen in die gemiddeld 1 zijn: dan blijft het aantal per jaar gelijk.',
  }),
  'weekday-factors': ({ mean }) => ({
    what: `de zeven getallen zijn gemiddeld ${formatShortest(mean, 6)}.`,
    mend: 'Vul getallen in die gemiddeld 1 zijn: dan blijft het aantal per jaar gelijk.',
  }),
  'shares-not-one': ({ sum }) => ({
    what: `de delen zijn samen ${enteredNumber(rounded(sum))} (${percent(sum)}): ${sum < 1 ? `er ontbreekt ${percent(1 - sum)}` : `dat is ${percent(sum - 1)} te veel`}.`,
    mend: 'Kies delen die samen 1 zijn (100%).',
  }),
  'known-outside': ({ day, days }) => ({
    what: `er staat ${enteredNumber(day)}, maar de periode duurt ${formatNumber(days)} dagen.`,
    mend: `Vul een dag in tussen 0 (de begindatum) en ${formatNumber(days)}, of kies een latere einddatum.`,
  }),
  'group-dates': ({ first, firstDate, second, secondDate }) => ({
    what: `de ${GROUP_DATES[second]} (${dateText(secondDate)}) ligt niet ${first === 'admissionStop' ? 'op of na' : 'na'} de ${GROUP_DATES[first]} (${dateText(firstDate)}).`,
    mend: `Kies een latere datum voor de ${GROUP_DATES[second]}.`,
  }),
  'too-many-pools': ({ count, limit }) => ({
    what: `alle segmenten samen hebben ${formatNumber(count)} woongroepen.`,
    mend: `Houd het op hoogstens ${formatNumber(limit)} woongroepen, of vul een aantal plaatsen in.`,
  }),
  'same-segment': ({ segment }) => ({
    what: `hier staat ‘${quoted(segment)}’ zelf. Daar is de jongere al, of daar is het al vol.`,
    mend: 'Kies een ander segment.',
  }),
  'flexible-order': ({ openAtInCare, closeBelowInCare }) => ({
    what: `de extra plaatsen gaan open bij ${formatNumber(openAtInCare)} jongeren en dicht bij minder dan ${formatNumber(closeBelowInCare)}: dan gaan ze meteen weer dicht.`,
    mend: `Vul een heel getal van hoogstens ${formatNumber(openAtInCare)} in (jongeren).`,
  }),
  'extended-age': ({ years, extendedYears }) => ({
    what: `de verlengde hulp stopt bij ${enteredNumber(extendedYears)} jaar, eerder dan de gewone hulp (${enteredNumber(years)} jaar).`,
    mend: `Vul een leeftijd van minstens ${enteredNumber(years)} in (jaar).`,
  }),
  'first-step-condition': () => ({
    what: 'het eerste aantal plaatsen geldt vanaf het begin. Het kan nergens op wachten.',
    mend: 'Haal de voorwaarde weg, of vul er een stap zonder voorwaarde boven in.',
  }),
  ...MONEY_PROBLEMS,
  'does-nothing': ({ reason }) => ({ what: `dit heeft nu geen effect: ${IDLE[reason].what}`, mend: IDLE[reason].mend }),
  'range-upside-down': ({ low, high }) => ({
    what: `de ondergrens ${enteredNumber(low)} is niet kleiner dan de bovengrens ${enteredNumber(high)}.`,
    mend: 'Vul een bovengrens in die groter is dan de ondergrens.',
  }),
  'path-not-found': (facts) => ({
    what: `het pad ‘${quoted(facts.target)}’ bestaat niet in dit scenario${lostText(facts)}.`,
    mend: foundMend(facts),
  }),
  'path-not-a-number': ({ target, value }) => ({
    what: `op het pad ‘${quoted(target)}’ staat ${entered(value)}, maar hier wordt een getal verwacht.`,
    mend: 'Kies een pad waarop een getal staat.',
  }),
  'choice-unit': ({ target, key }) => ({
    what: `het pad ‘${quoted(target)}’ past niet bij deze keuze.`,
    mend: `Kies een pad dat op ‘${key}’ eindigt.`,
  }),
  'choice-outside': ({ value, minimum, maximum }) => ({
    what: `de waarde ${enteredNumber(value)} valt buiten de schuif op het scherm.`,
    mend: `Kies een waarde tussen ${enteredNumber(minimum)} en ${enteredNumber(maximum)}, of maak de schuif ruimer.`,
  }),
  'choice-differs': ({ target, value, first }) => ({
    what: `op het pad ‘${quoted(target)}’ staat ${entered(value)}, en op het eerste pad ${entered(first)}.`,
    mend: 'Vul op alle paden van één keuze dezelfde waarde in.',
  }),
  'choice-option': ({ value, options }) => ({
    what: `contract ‘${quoted(value)}’ hoort niet bij de keuzes op het scherm.`,
    mend: `Kies ${optionList(options)}.`,
  }),

  'start-above-places': ({ inCare, places }) => ({
    what: `op de eerste dag zijn er ${formatNumber(inCare)} jongeren en ${formatNumber(places)} plaatsen. Niemand hoeft weg: er komt pas een nieuwe jongere bij als het er minder zijn dan het aantal plaatsen.`,
    mend: 'Controleer of het aantal plaatsen en de beginstand kloppen.',
  }),
  'no-places': (_, { place }) => ({
    what: 'er is in de hele periode geen enkele plaats open. Iedereen wacht of gaat ergens anders heen.',
    mend: `Controleer het aantal plaatsen${place.elements.length > 0 ? ' van dit segment' : ''}.`,
  }),
  'all-reserved': ({ reserved, places, from }) => ({
    what: `vanaf ${dateText(from)} zijn er ${formatNumber(places)} plaatsen, en er worden er ${formatNumber(reserved)} vrijgehouden. Voor de andere groepen is er dan geen plaats.`,
    mend: 'Kies meer plaatsen, of houd er minder vrij.',
  }),
  'flexible-never-opens': ({ openAtInCare, places }) => ({
    what: `de extra plaatsen gaan open bij ${formatNumber(openAtInCare)} jongeren, maar er zijn hoogstens ${formatNumber(places)} plaatsen. Ze gaan dus nooit open.`,
    mend: `Kies een getal van hoogstens ${formatNumber(places)}.`,
  }),
  overload: ({ load, places, from, consequence }) => ({
    what: `structureel tekort vanaf ${dateText(from)}: er zijn ${loadText(load, places)} plaatsen nodig en het zijn er ${formatNumber(places)}.`,
    mend: OVERLOAD[consequence],
  }),
  'one-replication': () => ({
    what: 'met één doorrekening is er geen spreiding te zien.',
    mend: 'Kies 30 of meer doorrekeningen.',
  }),
  'no-source': ({ value }) => ({
    what: `bij ${entered(value)} staat geen bron.`,
    mend: 'Vul bij de bronnen in waar dit vandaan komt, of noem het een aanname.',
  }),
};

/** Lists of which each line is about something else that has an id. */
const NAMED_IN: ReadonlySet<string> = new Set([
  'contracts/parts',
  'costSharing/segments',
  'reinvestments/segments',
  'reinvestments/into',
  'segments/inflow/municipalities',
]);

const OVERLOAD: Readonly<Record<ProblemFacts['overload']['consequence'], string>> = {
  'list-grows': 'De wachtlijst blijft groeien: kijk naar het verloop, niet naar een gemiddelde.',
  'list-stays': 'Er blijft een wachtlijst, maar die groeit niet zonder einde.',
  blocks: 'De segmenten ervoor lopen vol: jongeren houden daar hun plaats tot hier een plaats vrij is.',
  refused: 'Een deel van de jongeren krijgt hier nooit een plaats.',
  'gives-up':
    'Een deel van de jongeren krijgt hier geen plaats: zij staan op de lijst tot zij er zelf af gaan of te oud zijn.',
  overflow: 'Een deel van de jongeren blijft op een noodplek.',
};

const GROUP_DATES: Readonly<Record<GroupDate, string>> = {
  opens: 'opening',
  admissionStop: 'opnamestop',
  closes: 'sluiting',
};

const IDLE: Readonly<Record<Idleness, Sentences>> = {
  'no-ages': {
    what: 'van geen enkele groep jongeren staat er een leeftijd.',
    mend: 'Vul bij minstens één groep de leeftijd bij aanmelding in, of haal de leeftijdsgrens weg.',
  },
  'no-maximum': {
    what: 'in dit segment staat geen langste verblijf.',
    mend: 'Vul bij de verblijfsduur een langste verblijf in, of haal dit weg.',
  },
  'no-head-start': {
    what: 'geen enkele groep jongeren krijgt een voorsprong.',
    mend: 'Vul bij minstens één groep een voorsprong in dagen in, of kies een andere volgorde.',
  },
  'one-group': {
    what: 'iedereen hoort al bij deze groep.',
    mend: 'Kies een andere groep, of haal dit weg.',
  },
  'unlimited-places': {
    what: 'in dit segment is altijd plaats, dus werven is niet nodig.',
    mend: 'Kies een segment met een aantal plaatsen, of haal de maatregel weg.',
  },
  'no-age-limit': {
    what: 'geen enkel segment heeft een leeftijdsgrens.',
    mend: 'Vul bij een segment een leeftijdsgrens in, of haal de leeftijd weg.',
  },
  'no-ageing-order': {
    what: 'geen enkele wachtlijst telt een voorsprong mee.',
    mend: 'Kies bij een wachtlijst de volgorde ‘ageing’, of haal de voorsprong weg.',
  },
  'no-urgency-order': {
    what: 'geen enkele wachtlijst gaat op volgorde van spoed.',
    mend: 'Kies bij een wachtlijst de volgorde ‘most-urgent-first’, of haal dit weg.',
  },
  'no-contract': {
    what: 'er geldt in dit segment geen contract.',
    mend: 'Kies het contract van dit segment, of haal dit weg.',
  },
  'no-referrals': {
    what: 'er komen in dit segment geen jongeren van buiten.',
    mend: 'Kies een segment met instroom, of haal de maatregel weg.',
  },
  'no-search': {
    what: 'bij de doorstroom uit dit segment staat geen zoektijd.',
    mend: 'Vul bij een doorstroom de zoektijd in, of haal de maatregel weg.',
  },
  'nobody-waits': {
    what: 'de wachtlijst is hoogstens 0 lang, dus er wacht niemand thuis.',
    mend: 'Kies een langere wachtlijst, of haal dit weg.',
  },
  'nobody-else': {
    what: 'de plaatsen worden vrijgehouden voor alle groepen samen.',
    mend: 'Kies minder groepen, of haal dit weg.',
  },
  'always-so': {
    what: 'aan deze voorwaarde is altijd voldaan.',
    mend: 'Kies een getal van minstens 1 in een segment met een aantal plaatsen, of haal de voorwaarde weg.',
  },
  'never-open': {
    what: 'deze woongroep is nooit open. Kijk ook naar de datums van de locatie.',
    mend: 'Kies andere datums, of haal de woongroep weg.',
  },
  'no-places-on-first-day': {
    what: 'er is op de eerste dag geen aantal plaatsen om de instroom mee te vergelijken.',
    mend: 'Vul een aantal plaatsen groter dan 0 in, of haal dit weg.',
  },
  ...IDLE_MONEY,
  'after-the-end': {
    what: 'dit begint pas na de periode.',
    mend: 'Kies een eerdere datum, of een latere einddatum.',
  },
  'not-in-period': {
    what: 'dit jaar ligt buiten de periode.',
    mend: 'Kies een jaar binnen de periode, of haal dit weg.',
  },
};

/** Says which part of a path is not there. */
function lostText({ missing, list, whole }: ProblemFacts['path-not-found']): string {
  if (whole !== null) return `: ‘${quoted(whole.path)}’ is er nog niet`;
  if (list === null) return '';
  const kind = Object.hasOwn(REFERENCE_LISTS, list.field) ? REFERENCE_LISTS[list.field] : null;
  return kind === null
    ? `: ‘${quoted(missing)}’ staat niet in de lijst`
    : `: ${REFERENCES[kind].one} ‘${quoted(missing)}’ bestaat niet`;
}

function foundMend({ nearest, list, whole }: ProblemFacts['path-not-found']): string {
  if (nearest !== null) return `Bedoelt u ‘${quoted(nearest)}’?`;
  if (whole !== null)
    return `Vul ‘${quoted(whole.path)}’ in zijn geheel in, tussen ${whole.kind === 'list' ? '[ en ]' : '{ en }'}.`;
  if (list === null) return 'Kies een pad dat bestaat.';
  return list.known.length === 0
    ? 'De lijst is leeg: vul haar in zijn geheel in, tussen [ en ].'
    : `Kies ${firstTen(list.known)}.`;
}

/** Writes a load with so many decimals that it is seen to be more than the places. */
function loadText(load: number, places: number): string {
  const decimals = [1, 2, 3, 6].find((count) => formatShortest(load, count) !== formatNumber(places)) ?? 9;
  return formatShortest(load, decimals);
}

const REFERENCES: Readonly<Record<Reference, { readonly one: string; readonly many: string }>> = {
  segment: { one: 'het segment', many: 'segmenten' },
  group: { one: 'de groep', many: 'groepen' },
  contract: { one: 'het contract', many: 'contracten' },
  location: { one: 'de locatie', many: 'locaties' },
  municipality: { one: 'de gemeente', many: 'gemeenten' },
  variant: { one: 'de variant', many: 'varianten' },
};

const REFERENCE_LISTS: Readonly<Record<string, Reference>> = {
  segments: 'segment',
  clientGroups: 'group',
  contracts: 'contract',
  locations: 'location',
  municipalities: 'municipality',
  variants: 'variant',
};

function referenceMend(to: Reference, nearest: string | null, known: readonly string[]): string {
  const { many } = REFERENCES[to];
  if (nearest !== null) return `Bedoelt u ‘${quoted(nearest)}’? Kies één van de ${many} van dit scenario.`;
  if (known.length === 0) return `Er zijn nog geen ${many}: voeg er minstens één toe.`;
  return `Kies ${firstTen(known)}.`;
}

function firstTen(ids: readonly string[]): string {
  return listed(
    ids.slice(0, 10).map((id) => `‘${quoted(id)}’`),
    'of',
  );
}

function dateText(date: string): string {
  const day = parseIsoDate(date);
  return day === null ? quoted(date) : formatDate(day);
}
