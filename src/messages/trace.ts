import { dayOfDate } from '../calendar/calendar.ts';
import type { Measure, Scenario, Segment } from '../scenario/schema.ts';
import { formatCount, formatDate, formatEuros, formatNumber, formatShortest } from './format.ts';
import { inSentence, printable } from './names.ts';

/** Something that happened to a client, as `experiment/lives.ts` reads it from a journal. */
export interface TracedEntry {
  /** Days since the first day. */
  readonly day: number;
  readonly event: TracedEvent;
  /** Positions in the scenario, or -1. */
  readonly segment: number;
  readonly detail: number;
}

/** What the sentences need of a visit, as `experiment/visits.ts` reads it from a life. */
export interface TracedVisit {
  readonly segment: number;
  readonly arrival: 'start' | 'outside' | 'place';
  readonly askedOn: number | null;
  readonly admittedOn: number | null;
  /** Which of the groups of places of the segment, or -1. */
  readonly placeGroup: number;
  readonly treatedUntil: number | null;
  readonly leftOn: number | null;
  readonly waitedDays: number;
  readonly overflowDays: number;
  readonly treatmentDays: number;
  readonly blockedDays: number;
  readonly ending: string | null;
}

export interface TracedTotals {
  readonly waitedDays: number;
  readonly overflowDays: number;
  readonly careDays: number;
  readonly blockedDays: number;
  readonly moves: number;
}

/** One life, and the scenario in which it was simulated. */
export interface Traced {
  readonly scenario: Scenario;
  /** Position of the client group at first; -1 when not known. */
  readonly group: number;
  readonly entries: readonly TracedEntry[];
  readonly visits: readonly TracedVisit[];
}

/** What happened at one moment: `3 maart 2021` with `om 10:15` where the hour matters, and a clause without a capital. */
export interface TraceLine {
  readonly day: number;
  readonly date: string;
  readonly text: string;
}

/** Words around a life, on the page and on the command line. The title of the dialog is the word of the menu. */
export const TRACE = {
  simulated: 'Dit is een gesimuleerd kind.',
  simulatedFull: 'De computer heeft het bedacht, met de aannames van dit scenario. Het is geen echt kind.',
  warmUp: (startDate: string) =>
    `Alles vóór ${formatDate(dayOfDate(startDate))} is aanloop: dat telt niet mee in de uitkomsten.`,
  future: (replication: number) => `toekomst ${formatNumber(replication + 1)}`,
  heading: (traced: Traced, number: number, replication: number, name: string, variant: string | null) =>
    `${clientName(traced, number)} in ${TRACE.future(replication)} van ‘${printable(name)}’${variant === null ? '' : `, variant ‘${printable(variant)}’`}.`,
  line: ({ date, text }: TraceLine) => `${date}: ${text}`,
  together: 'Alles bij elkaar',
  unknown: (number: number, replication: number, clients: number) =>
    clients === 0
      ? `In ${TRACE.future(replication)} komt geen enkele jongere. Kies een andere toekomst.`
      : `Jongere ${formatNumber(number + 1)} bestaat niet in ${TRACE.future(replication)}. Kies een nummer van 1 tot en met ${formatNumber(clients)}.`,
  client: 'Jongere',
  futureField: 'Toekomst',
  previous: (what: string) => `${what}: vorige`,
  next: (what: string) => `${what}: volgende`,
  of: (count: number) => `van ${formatNumber(count)}`,
  which: 'Situatie',
  now: 'Zoals nu',
  chosen: 'Met uw keuzes',
  busy: 'Deze toekomst wordt nagespeeld…',
  failed: 'Deze toekomst kon niet worden nagespeeld. Kies een andere toekomst, of maak het scenario kleiner.',
} as const;

/** Writes the life as lines in order of time, with how it stands on the last day. */
export function traceLines(traced: Traced): readonly TraceLine[] {
  const { scenario } = traced;
  const first = dayOfDate(scenario.startDate);
  const horizon = dayOfDate(scenario.endDate) - first;
  const entries = inReadingOrder(traced.entries.filter(({ day }) => day < horizon));
  const lines: TraceLine[] = [];
  let joins = false;
  entries.forEach((entry, index) => {
    if (isNoNews(entries, index)) return;
    const text = SENTENCES[entry.event]({ ...traced, entry });
    const last = lines.at(-1);
    if (joins && last?.day === entry.day) lines[lines.length - 1] = { ...last, text: `${last.text}; ${text}` };
    else {
      const near = entries.some((other) => isSoon(entry.day, other.day));
      lines.push({ day: entry.day, date: momentText(first + entry.day, near), text });
    }
    joins = ENDS.has(entry.event);
  });
  const end = entries.length === 0 ? 'heeft in al die tijd geen hulp gevraagd' : endText(traced, horizon);
  if (end !== null) lines.push({ day: horizon, date: formatDate(first + horizon - 1), text: end });
  return lines.map((line) => ({ ...line, text: `${line.text}.` }));
}

/** Writes sums over the life: days of waiting, in care and elsewhere, and the number of moves. */
export function totalLines({ waitedDays, overflowDays, careDays, blockedDays, moves }: TracedTotals): string[] {
  const blocked = blockedDays > 0 ? `, waarvan ${spanText(blockedDays)} wachtend op een vervolgplek` : '';
  return [
    `Gewacht: ${spanText(waitedDays)}.`,
    ...(overflowDays > 0 ? [`Op een noodplek: ${spanText(overflowDays)}.`] : []),
    `In zorg: ${spanText(careDays)}${blocked}.`,
    `Verhuisd: ${moves === 0 ? 'niet' : `${formatNumber(moves)} keer`}.`,
  ];
}

/** Names a client as in `Jongere 12 (spoed, 12 tot 18 jaar bij aanmelding)`. `number` counts from 0. */
export function clientName({ scenario, group }: Traced, number: number): string {
  const name = `Jongere ${formatNumber(number + 1)}`;
  const facts = group < 0 ? [] : groupFacts(scenario, group);
  return facts.length === 0 ? name : `${name} (${facts.join(', ')})`;
}

interface Told extends Traced {
  readonly entry: TracedEntry;
}

const SENTENCES = {
  'start-in-care': (told) =>
    `heeft bij het begin al een plaats bij ${at(told)}${placeGroupText(told, visitFrom(told))}`,
  'start-waiting': (told) => `staat bij het begin al op de wachtlijst van ${at(told)}`,
  referred: (told) => `aangemeld bij ${at(told)}`,
  returned: (told) => `komt terug: opnieuw aangemeld bij ${at(told)}`,
  prevented: (told) => `heeft deze hulp niet nodig${byMeasure(told)}`,
  diverted: (told) => divertedText(told),
  refused: (told) => `krijgt geen plaats bij ${at(told)}: ${refusalReason(told)}`,
  listed: (told) => `komt op de wachtlijst${wasJustAsked(told) ? '' : ` van ${at(told)}`}`,
  'gave-up': (told) => `wil niet langer wachten op ${at(told)}, na ${spanText(waitUntil(told))}`,
  worsened: (told) => `het gaat slechter tijdens het wachten; hoort nu bij de groep ${groupText(told)}`,
  'too-old': (told) => `${ageText(segmentOf(told))}; de hulp van ${at(told)} stopt`,
  'overflow-begins': (told) => overflowText(told),
  'overflow-ends': (told) => overflowEndText(told),
  admitted: (told) => admissionText(told),
  shortened: (told) => shortenedText(told),
  'stay-ended': (told) => `behandeling klaar${treatedFor(told)}`,
  'dropped-out': (told) => `stopt eerder dan bedoeld met de behandeling bij ${at(told)}${treatedFor(told)}`,
  'maximum-reached': (told) => `behandeling stopt${treatedFor(told)}: langer mag niet bij ${at(told)}`,
  searching: () => 'zoekt een vervolgplek en houdt de plaats bezet',
  ready: (told) =>
    `wil door naar ${segmentAt(told, told.entry.detail)}, maar daar is geen plaats; houdt de plaats bij ${at(told)} bezet`,
  relocating: (told) => relocationText(told),
  left: () => 'vertrekt',
} as const satisfies Readonly<Record<string, (told: Told) => string>>;

export type TracedEvent = keyof typeof SENTENCES;

/** What comes after these at the same moment is part of the same sentence. */
const ENDS: ReadonlySet<TracedEvent> = new Set(['stay-ended', 'dropped-out', 'maximum-reached', 'too-old', 'gave-up']);

/** These say themselves that the client is gone from here. */
const FINAL: ReadonlySet<TracedEvent> = new Set(['refused', 'prevented', 'too-old', 'overflow-begins']);

/** What need not be told: a list or a full segment of no time, and what the sentence before has told. */
function isNoNews(entries: readonly TracedEntry[], position: number): boolean {
  const { event, day } = entries[position];
  const sameMoment = (one: TracedEntry | undefined) => one?.day === day;
  const before = entries.slice(0, position).filter(sameMoment);
  const after = entries.slice(position + 1).filter(sameMoment);
  if (event === 'left') return before.some((one) => FINAL.has(one.event));
  if (event === 'admitted') return before.some((one) => one.event === 'start-in-care');
  if (event === 'listed' && before.some((one) => one.event === 'start-waiting' || one.event === 'worsened'))
    return true;
  return (event === 'listed' || event === 'ready') && after.some((one) => one.event === 'admitted');
}

/** A stay is made shorter when it begins: first the place, then the measure. */
function inReadingOrder(entries: readonly TracedEntry[]): readonly TracedEntry[] {
  const ordered = [...entries];
  for (let i = ordered.length - 2; i >= 0; i--) {
    for (let j = i; ordered[j].event === 'shortened' && ordered[j + 1]?.event === 'admitted'; j++) {
      [ordered[j], ordered[j + 1]] = [ordered[j + 1], ordered[j]];
    }
  }
  return ordered;
}

function admissionText(told: Told): string {
  const { entry, visits } = told;
  const visit = visitFrom(told);
  const before = visits.find(({ leftOn, blockedDays }) => leftOn === entry.day && blockedDays > 0);
  const where = `${at(told)}${placeGroupText(told, visit)}`;
  if (visit?.arrival === 'place') {
    const wait =
      visit.waitedDays > 0
        ? `; wachtte ${spanText(visit.waitedDays)} thuis`
        : before
          ? `; hield de oude plaats nog ${spanText(before.blockedDays)} bezet`
          : '';
    return `verhuist naar ${where}${wait}`;
  }
  return visit && visit.waitedDays > 0
    ? `krijgt een plaats bij ${where}; wachtte ${spanText(visit.waitedDays)}`
    : `krijgt meteen een plaats bij ${where}`;
}

/** Whether the sentence before has named the segment. */
function wasJustAsked({ entry, entries }: Told): boolean {
  const { day, segment } = entry;
  return entries.some(
    (one) => (one.event === 'referred' || one.event === 'returned') && one.day === day && one.segment === segment,
  );
}

/** The visit of which the stay begins now. */
function visitFrom({ entry, visits }: Told): TracedVisit | undefined {
  return visits.findLast(({ admittedOn, segment }) => admittedOn === entry.day && segment === entry.segment);
}

function divertedText(told: Told): string {
  const { scenario, entry } = told;
  const from = segmentOf(told);
  const to = segmentAt(told, entry.detail);
  const targetId = scenario.segments[entry.detail]?.id;
  const measure = scenario.measures?.find(
    (one) => one.kind === 'divert' && one.segment === from?.id && one.to === targetId,
  );
  const asFallback = scenario.segments.some(({ inflow, exits }) =>
    [...inflow, ...exits].some(({ fallbacks }) => targetId !== undefined && fallbacks?.includes(targetId)),
  );
  if (measure && !asFallback) return `gaat naar ${to} in plaats van ${at(told)}, door ${measureName(measure)}`;
  return measure
    ? `gaat naar ${to} in plaats van ${at(told)}`
    : `bij ${at(told)} is geen plaats; kan wel terecht bij ${to}`;
}

function refusalReason(told: Told): string {
  const waiting = segmentOf(told)?.waiting;
  if (waiting?.kind !== 'list') return 'er is geen wachtlijst; zoekt ergens anders hulp';
  return waiting.maximum === undefined
    ? 'zoekt ergens anders hulp'
    : `de wachtlijst is vol (${formatCount(waiting.maximum, 'jongere', 'jongeren')}); zoekt ergens anders hulp`;
}

function overflowText(told: Told): string {
  const rule = segmentOf(told)?.urgent;
  if (rule?.kind !== 'overflow') return 'gaat naar een noodplek';
  const limit = rule.withinHours === 0 ? 'niet meteen' : `niet binnen ${formatShortest(rule.withinHours)} uur`;
  const until = rule.until === 'whole-stay' ? ', voor het hele verblijf' : '';
  return `gaat naar een noodplek (${euros(rule.eurosPerDay)} per dag)${until}, omdat er ${limit} een plaats was`;
}

function overflowEndText(told: Told): string {
  const { entry, entries } = told;
  const began = entries.findLast(({ event, day }) => event === 'overflow-begins' && day <= entry.day);
  const rule = segmentOf(told)?.urgent;
  if (!began || rule?.kind !== 'overflow') return 'verlaat de noodplek';
  const days = entry.day - began.day;
  return `verlaat de noodplek na ${spanText(days)}; die kostte ${euros(Math.round(days * rule.eurosPerDay))}`;
}

function relocationText(told: Told): string {
  const capacity = segmentOf(told)?.capacity;
  const closing = capacity && capacity.kind !== 'unlimited' ? capacity.closing : 'as-clients-leave';
  const cost = typeof closing === 'object' ? ` (kosten van de verhuizing: ${euros(closing.eurosPerMove)})` : '';
  return `de plaats bij ${at(told)} sluit; moet verhuizen naar ${segmentAt(told, told.entry.detail)}${cost}`;
}

function shortenedText(told: Told): string {
  const measure = measureOf(told);
  const what =
    measure?.kind === 'faster-follow-up' ? 'een vervolgplek vinden gaat sneller' : 'het verblijf wordt korter';
  return `${what}${byMeasure(told)}`;
}

function ageText(segment: Segment | undefined): string {
  const limit = segment?.ageLimit;
  if (limit === undefined || limit.extendedShare > 0) return 'is te oud geworden voor deze hulp';
  return `wordt ${formatShortest(limit.years)} jaar`;
}

/** How it stands on the last day; null for who has left. */
function endText(told: Traced, horizon: number): string | null {
  const { scenario, visits } = told;
  const last = visits.at(-1);
  if (!last || last.leftOn !== null) return null;
  const where = label(scenario.segments[last.segment]);
  const end = 'als de simulatie eindigt';
  if (last.admittedOn === null && last.askedOn !== null) {
    // Who stays elsewhere for good has left the list.
    if (last.overflowDays > 0 && last.waitedDays < horizon - last.askedOn) return `is nog op een noodplek ${end}`;
    return `wacht nog op ${where} ${end}, al ${spanText(last.waitedDays)}`;
  }
  if (last.treatedUntil !== null) {
    return `wacht nog op een vervolgplek en houdt de plaats bij ${where} bezet ${end}, al ${spanText(last.blockedDays)}`;
  }
  return `is nog in zorg bij ${where} ${end}`;
}

/** How long the treatment lasted, in all its places; of who was in care at the start it is not known when it began. */
function treatedFor({ entry, visits }: Told): string {
  const last = visits.findLastIndex(({ treatedUntil }) => treatedUntil === entry.day);
  if (last < 0) return '';
  let first = last;
  while (visits[first - 1]?.ending === 'relocated') first -= 1;
  const days = spanText(visits.slice(first, last + 1).reduce((sum, { treatmentDays }) => sum + treatmentDays, 0));
  return visits[first].arrival === 'start' ? `, ${days} na het begin` : ` na ${days}`;
}

function waitUntil({ entry, visits }: Told): number {
  return visits.findLast(({ leftOn, admittedOn }) => leftOn === entry.day && admittedOn === null)?.waitedDays ?? 0;
}

function segmentOf({ scenario, entry }: Told): Segment | undefined {
  return scenario.segments[entry.segment];
}

function at(told: Told): string {
  return label(segmentOf(told));
}

function segmentAt({ scenario }: Traced, position: number): string {
  return label(scenario.segments[position]);
}

function label(named: { readonly label: string } | undefined): string {
  return named === undefined ? 'andere hulp' : printable(named.label);
}

/** The group of places and its location, where a segment has groups: `, groep ‘De Eik’ (Noord)`. */
function placeGroupText({ scenario }: Traced, visit: TracedVisit | undefined): string {
  const capacity = visit && scenario.segments[visit.segment]?.capacity;
  const group = capacity?.kind === 'groups' ? capacity.groups[visit?.placeGroup ?? -1] : undefined;
  if (!group) return '';
  const location = scenario.locations?.find(({ id }) => id === group.location);
  return `, groep ‘${printable(group.label)}’${location ? ` (${printable(location.label)})` : ''}`;
}

/** The measures that act on single clients, as the journal counts them. */
function measureOf({ scenario, entry }: Told): Measure | undefined {
  return scenario.measures?.filter(({ kind }) => kind !== 'recruit')[entry.detail];
}

function byMeasure(told: Told): string {
  const measure = measureOf(told);
  return measure ? `, door ${measureName(measure)}` : '';
}

function measureName(measure: Measure): string {
  return `de maatregel ‘${printable(measure.label)}’`;
}

function groupText({ scenario, entry }: Told): string {
  return `‘${label(scenario.clientGroups[entry.detail])}’`;
}

/** What is known of a client by the group: nothing about the name of the group when there is only one. */
function groupFacts(scenario: Scenario, position: number): string[] {
  const group = scenario.clientGroups[position];
  if (!group) return [];
  const name = scenario.clientGroups.length > 1 ? inSentence(printable(group.label)) : null;
  const urgent = group.urgent && !name?.toLowerCase().includes('spoed') ? 'spoed' : null;
  const ages = group.ageAtReferral;
  const age = ages
    ? `${formatShortest(ages.fromYears)} tot ${formatShortest(ages.untilYears)} jaar bij aanmelding`
    : null;
  return [name, urgent, age].filter((fact) => fact !== null);
}

/** Two moments so near that their hours matter. */
function isSoon(day: number, other: number): boolean {
  return day !== other && Math.abs(day - other) <= 1;
}

function momentText(day: number, withTime: boolean): string {
  if (!withTime) return formatDate(day);
  const minutes = Math.floor((day - Math.floor(day)) * 24 * 60);
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0'));
  return `${formatDate(day)} om ${hour}:${minute}`;
}

/** Writes a span of time in the unit that says most: `16 dagen`, `5 uur`. */
function spanText(days: number): string {
  if (days >= 2 || days === 0) return formatCount(days, 'dag', 'dagen');
  const hours = Math.round(days * 24);
  return hours === 0 ? 'minder dan een uur' : `${hours} uur`;
}

function euros(value: number): string {
  return formatEuros(value, Number.isInteger(value) ? 0 : 2);
}
