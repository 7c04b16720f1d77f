import { parseIsoDate } from '../calendar/calendar.ts';
import type { IdleMoney, Idleness, ProblemCode, ProblemFacts } from '../scenario/problems.ts';
import { euros } from './described.ts';
import { enteredNumber, listed, quoted } from './entered-value.ts';
import { wordMeaning } from './field-values.ts';
import { formatDate, formatNumber, formatShortest } from './format.ts';

interface Sentences {
  readonly what: string;
  readonly mend: string;
}

type MoneyCode = Extract<
  ProblemCode,
  | 'duplicate-year'
  | 'years-left-out'
  | 'price-year-missing'
  | 'group-size-missing'
  | 'not-first-of-month'
  | 'mixture-in-mixture'
  | 'ceiling-cannot-stop'
  | 'corridor-without-price'
  | 'no-municipalities'
  | 'no-state-budget'
  | 'nothing-to-divide-by'
  | 'groups-above-places'
  | 'residual-above-investment'
  | 'rented-sold'
  | 'option-missing'
  | 'grant-shares'
  | 'reinvested-in-itself'
  | 'reinvested-twice'
  | 'reserve-below-zero'
  | 'price-years'
  | 'places-unknown'
  | 'years-before-index'
  | 'year-outside'
  | 'price-years-late'
  | 'rate-high'
>;

/** The sentences about money that does not fit together. */
export const MONEY_PROBLEMS: { readonly [Code in MoneyCode]: (facts: ProblemFacts[Code]) => Sentences } = {
  'duplicate-year': ({ year, positions }) => ({
    what: `het jaar ${year} staat er meer dan één keer: op plaats ${listed(positions.map(String))} van de lijst.`,
    mend: 'Kies voor elke regel een ander jaar, of haal één van de twee weg.',
  }),
  'years-left-out': ({ years }) => ({
    what: `${years.length === 1 ? `het jaar ${years[0]} ontbreekt` : `deze jaren ontbreken: ${firstFive(years.map(String))}`}. In een jaar dat ontbreekt, zou niets stijgen.`,
    mend: 'Vul elk jaar tussen het eerste en het laatste in, met 0 als er niets stijgt.',
  }),
  'price-year-missing': () => ({
    what: 'van dit bedrag staat er geen prijspeil. Bedragen stijgen in dit scenario met de prijzen mee, en dan moet bekend zijn van welk jaar ze zijn.',
    mend: 'Vul het prijspeil in, bijvoorbeeld 2024.',
  }),
  'group-size-missing': () => ({
    what: 'het personeel werkt per groep, maar er staat niet hoeveel plaatsen een groep heeft.',
    mend: 'Vul het aantal plaatsen in een groep in (plaatsen), of woongroepen in plaats van een aantal plaatsen.',
  }),
  'not-first-of-month': ({ date, before, after }) => ({
    what: `${dateText(date)} is niet de eerste dag van een maand. Een ander contract kan alleen op de eerste van een maand ingaan.`,
    mend: `Kies ${dateText(before)} (${before}) of ${dateText(after)} (${after}).`,
  }),
  'mixture-in-mixture': ({ contract }) => ({
    what: `contract ‘${quoted(contract)}’ is zelf een mengsel.`,
    mend: 'Kies een contract dat geen mengsel is, en zet de delen van dat mengsel hier zelf neer.',
  }),
  'ceiling-cannot-stop': ({ reason, mixture }) => CANNOT_STOP[reason](mixture ?? ''),
  'corridor-without-price': () => ({
    what: 'er staat niet hoeveel een zorgdag waard is. Dan is niet te zeggen of er meer of minder zorg is gegeven dan is betaald.',
    mend: 'Vul bij de bandbreedte de waarde van een zorgdag in (euro per dag).',
  }),
  'no-municipalities': () => ({
    what: 'dit rekent met de gemeenten, maar er staan geen gemeenten in het scenario.',
    mend: 'Vul minstens twee gemeenten in, of haal dit weg.',
  }),
  'no-state-budget': ({ municipalities }) => ({
    what: `niet van elke gemeente staat er wat het Rijk geeft: het ontbreekt bij ${someOf(municipalities)}.`,
    mend: 'Vul daar het budget van het Rijk in (euro per jaar), of verdeel naar het aantal inwoners (‘inhabitants’).',
  }),
  'nothing-to-divide-by': ({ by }) => ({
    what: `${by === 'inhabitants' ? 'het aantal inwoners' : 'het budget van het Rijk'} is bij elke gemeente 0, dus zo is er niets te verdelen.`,
    mend: `Vul bij minstens één gemeente ${by === 'inhabitants' ? 'het aantal inwoners tot 18 jaar' : 'het budget van het Rijk'} in.`,
  }),
  'groups-above-places': ({ groups, places }) => ({
    what: `er zijn meer groepen (${formatNumber(groups)}) dan plaatsen (${formatNumber(places)}).`,
    mend: `Vul hoogstens ${formatNumber(places)} groepen in, of meer plaatsen.`,
  }),
  'residual-above-investment': ({ residualEuros, investmentEuros }) => ({
    what: `de restwaarde (${euros(residualEuros)}) is hoger dan de investering (${euros(investmentEuros)}).`,
    mend: `Vul een restwaarde van hoogstens ${enteredNumber(investmentEuros)} in (euro).`,
  }),
  'rented-sold': () => ({
    what: 'een gehuurd gebouw kan de zorgaanbieder niet verkopen.',
    mend: 'Haal verkopen weg, of kies ‘owned’ (eigen gebouw).',
  }),
  'option-missing': ({ option }) => ({
    what: `hier staat ‘${option}’ (${wordMeaning(option) ?? option}), maar bij de mogelijkheden staat niet wat dat kost en oplevert.`,
    mend: `Vul bij de mogelijkheden ‘${option}’ in, of kies ‘keep’ (het blijft zoals het is).`,
  }),
  'grant-shares': ({ covers, sum }) => ({
    what: `de bijdragen aan ${wordMeaning(covers) ?? covers} zijn samen ${percent(sum)}: dezelfde kosten worden dan twee keer betaald.`,
    mend: `Kies delen die voor ${wordMeaning(covers) ?? covers} samen hoogstens 1 zijn (100%).`,
  }),
  'reinvested-in-itself': ({ segment }) => ({
    what: `‘${quoted(segment)}’ staat ook bij de segmenten waar het geld vrijkomt. Dan gaat het geld terug naar waar het vandaan komt.`,
    mend: 'Kies een ander segment, of haal het op één van de twee plekken weg.',
  }),
  'reinvested-twice': ({ segment, sum }) => ({
    what: `van het geld dat bij ‘${quoted(segment)}’ vrijkomt, gaat samen ${percent(sum)} naar iets anders: meer dan er is.`,
    mend: 'Kies kleinere delen, samen hoogstens 1 (100%), of haal het segment bij één van de twee weg.',
  }),
  'reserve-below-zero': ({ year, shortageEuros }) => ({
    what: `eind ${year} komt dit programma ${euros(shortageEuros)} tekort: er is meer uitgegeven dan er was.`,
    mend: 'Kies lagere of latere uitgaven, hogere inkomsten, of een grotere reserve bij het begin.',
  }),
  'price-years': ({ years }) => ({
    what: `bedragen van verschillende jaren worden bij elkaar opgeteld: prijspeil ${listed(years.map(String))}.`,
    mend: 'Vul een indexering in, of reken alle bedragen om naar hetzelfde prijspeil.',
  }),
  'years-before-index': ({ years }) => ({
    what: `voor ${firstFive(years.map(String))} staat er geen stijging, dus ${years.length === 1 ? 'in dat jaar' : 'in die jaren'} blijven bedragen gelijk.`,
    mend: `Vul ${years.length === 1 ? `het jaar ${years[0]}` : 'die jaren'} in, met 0 als er niets stijgt.`,
  }),
  'price-years-late': ({ years }) => ({
    what: `er zijn bedragen met prijspeil ${listed(years.map(String))}, na de periode. Ze worden teruggerekend en zijn in de periode dus anders dan u ze invulde.`,
    mend: 'Kies het jaar waarvan het bedrag is.',
  }),
  'year-outside': ({ year }) => ({
    what: `${year} valt buiten de periode. Het bedrag telt wel mee in wat er van dit programma overblijft, maar niet in de kosten.`,
    mend: 'Kies een jaar in de periode, of een andere periode.',
  }),
  'rate-high': ({ rate, meant }) => ({
    what: `er staat ${enteredNumber(rate)}, dat is ${percent(rate)}.`,
    mend: `Bedoelt u ${percent(meant)}? Vul dan ${Number(meant.toPrecision(12))} in.`,
  }),
  'places-unknown': () => ({
    what: 'dit is een bedrag per plaats, maar in dit segment is altijd plaats. Het is dus niet te berekenen: het geld van dit segment blijft onbekend.',
    mend: 'Vul een aantal plaatsen in, of kies bedragen per jongere of per dag.',
  }),
};

const CANNOT_STOP: Readonly<Record<ProblemFacts['ceiling-cannot-stop']['reason'], (mixture: string) => Sentences>> = {
  kind: () => ({
    what: 'een opnamestop bij het budgetplafond kan alleen als per dag wordt betaald: anders is niet bekend hoeveel zorgdagen het plafond kan betalen.',
    mend: 'Kies ‘unpaid’ of ‘lifted’, of een contract van de soort ‘pxq’.',
  }),
  price: () => ({
    what: 'de prijs per dag is 0: dan raakt het budget nooit op.',
    mend: 'Vul een prijs per dag in die groter is dan 0, of kies ‘unpaid’ of ‘lifted’.',
  }),
  mixture: (mixture) => ({
    what: `dit contract is een deel van het mengsel ‘${quoted(mixture)}’. Een opnamestop bij het budgetplafond kan niet voor een deel van een contract.`,
    mend: 'Kies ‘unpaid’ of ‘lifted’, of haal dit contract uit het mengsel.',
  }),
};

/** Why something about money has no effect. */
export const IDLE_MONEY: Readonly<
  Record<IdleMoney | Extract<Idleness, 'location-of-groups' | 'location-of-nothing'>, Sentences>
> = {
  'location-of-groups': {
    what: 'dit segment heeft woongroepen, en die hebben elk een eigen locatie.',
    mend: 'Vul de locatie bij elke woongroep in, en haal haar hier weg.',
  },
  'location-of-nothing': {
    what: 'in dit segment is altijd plaats, dus er is geen gebouw dat vol kan raken.',
    mend: 'Vul een aantal plaatsen in, of haal de locatie weg.',
  },
  'contract-replaced': {
    what: 'op de eerste dag geldt al een later contract.',
    mend: 'Haal dit weg, of kies een latere datum voor de stap erna.',
  },
  'dates-without-groups': {
    what: 'de datums van een locatie gelden alleen voor woongroepen, en die zijn hier niet.',
    mend: 'Kies vanaf die datum een lager aantal plaatsen bij het segment, en haal de datums hier weg.',
  },
  'nobody-there': {
    what: 'op deze locatie is geen woongroep en geen segment.',
    mend: 'Vul deze locatie bij een woongroep of een segment in, of haal haar weg.',
  },
  'no-indexation': {
    what: 'in dit scenario stijgt geen enkel bedrag met de prijzen mee.',
    mend: 'Vul een indexering in, of haal dit weg.',
  },
  'no-budget': {
    what: 'er staat geen budget van de gemeenten.',
    mend: 'Vul het budget in (euro per jaar), of haal dit weg.',
  },
  'no-book-value': {
    what: 'een gehuurd gebouw heeft geen boekwaarde.',
    mend: 'Kies waarvoor de bijdrage dan is, of haal haar weg.',
  },
  'no-conversion': {
    what: 'verbouwen staat niet bij de mogelijkheden van dit gebouw.',
    mend: 'Vul bij de mogelijkheden ‘convert’ in, of haal de bijdrage weg.',
  },
  'own-groups': {
    what: 'dit segment heeft woongroepen: het aantal plaatsen van elke woongroep telt.',
    mend: 'Haal dit weg, of kies een aantal plaatsen in plaats van woongroepen.',
  },
  'not-before-start': {
    what: 'dit jaar ligt niet voor de begindatum: wat jongeren dan gebruiken, komt uit de berekening.',
    mend: 'Kies een jaar voor de begindatum, of haal deze regel weg.',
  },
  'nothing-paid': {
    what: 'er wordt altijd 0 betaald.',
    mend: 'Vul een getal in dat groter is dan 0, of haal dit weg.',
  },
};

function dateText(date: string): string {
  const day = parseIsoDate(date);
  return day === null ? quoted(date) : formatDate(day);
}

/** Writes a share with every digit that matters. */
export function percent(share: number): string {
  return `${formatShortest(share * 100, 8)}%`;
}

function someOf(labels: readonly string[]): string {
  return firstFive(labels.map((label) => `‘${quoted(label)}’`));
}

function firstFive(items: readonly string[]): string {
  const rest = items.length - 5;
  return listed(rest > 0 ? [...items.slice(0, 5), `${formatNumber(rest)} andere`] : items);
}
