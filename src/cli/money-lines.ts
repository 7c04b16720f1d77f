import { dayOfDate } from '../calendar/calendar.ts';
import { finish } from '../experiment/book.ts';
import type { Excess } from '../experiment/budget-risk.ts';
import { budgetRisks, ceilingRisks } from '../experiment/budget-risk.ts';
import type { ContractOutcome } from '../experiment/contracts.ts';
import { contractOutcomes } from '../experiment/contracts.ts';
import type { Futures } from '../experiment/futures.ts';
import { municipalityCosts } from '../experiment/municipalities.ts';
import { HORIZON } from '../experiment/periods.ts';
import type { BuildingReport } from '../experiment/property.ts';
import { buildingReports, emptyBy, emptyDates } from '../experiment/property.ts';
import { programmesOf, reinvestmentWork } from '../experiment/transition.ts';
import { BUILDINGS } from '../messages/buildings.ts';
import { formatDate, formatEuros, formatEurosShort, formatNumber } from '../messages/format.ts';
import { BUDGET, chanceRange } from '../messages/money.ts';
import { MONEY_TABLES as WORDS } from '../messages/money-tables.ts';
import { MUNICIPALITIES, ruleName, ruleSentence } from '../messages/municipalities.ts';
import { TABLES } from '../messages/tables.ts';
import type { Summary } from '../statistics/summary.ts';
import { cut, tableLine, wrapped } from './columns.ts';

/** Writes the money beyond the yearly tables: contracts side by side, budgets, municipalities, buildings. */
export function moneyLines(futures: Futures): string[] {
  // With one future there is no risk to speak of.
  const risks = futures.replications.length < 2 ? [] : [...contractLines(futures), ...budgetLines(futures)];
  return [...risks, ...municipalityLines(futures), ...transitionLines(futures), ...buildingLines(futures)];
}

const CONTRACT_WIDTHS = [25, 9, 18, 10, 19, 19] as const;

function contractLines(futures: Futures): string[] {
  const { contracts } = futures.scenario;
  const outcomes = contractOutcomes(futures).filter(({ period }) => period === HORIZON);
  // Nothing to lay side by side.
  if (outcomes.length < 3) return [];
  const labelOf = (id: string | null) => contracts.find((contract) => contract.id === id)?.label ?? WORDS.inForce;
  const waiting = outcomes.filter(({ needsSimulation }) => needsSimulation).map(({ contract }) => labelOf(contract));
  return [
    '',
    WORDS.contracts,
    tableLine(WORDS.contractColumns, CONTRACT_WIDTHS),
    ...outcomes.map(({ contract, municipality, provider }: ContractOutcome) =>
      tableLine(
        [
          cut(labelOf(contract), CONTRACT_WIDTHS[0]),
          inMillions(municipality.mean),
          rangeOf(municipality),
          provider ? inMillions(provider.mean) : '',
          provider ? rangeOf(provider) : '',
          provider ? WORDS.chance(BUDGET.share(provider.loss.share), chanceRange(provider.loss)) : '',
        ],
        CONTRACT_WIDTHS,
      ),
    ),
    ...wrapped(WORDS.inMillions),
    ...wrapped(WORDS.loss),
    ...(waiting.length > 0 ? wrapped(WORDS.needsSimulation(waiting)) : []),
  ];
}

const BUDGET_WIDTHS = [13, 16, 7, 17, 22, 25] as const;

function budgetLines(futures: Futures): string[] {
  const budget = budgetRisks(futures) ?? [];
  const ceilings = ceilingRisks(futures);
  const contracts = futures.scenario.contracts.filter(({ id }) => ceilings.some(({ contract }) => contract === id));
  return [
    ...(budget.length === 0
      ? []
      : [
          '',
          WORDS.budget,
          tableLine(WORDS.budgetColumns, BUDGET_WIDTHS),
          ...budget.map((risk) => riskLine(risk.period, formatEurosShort(risk.budgetEuros), risk)),
        ]),
    ...contracts.flatMap((contract) => [
      '',
      ...wrapped(WORDS.ceilings(contract.label)),
      tableLine(WORDS.budgetColumns, BUDGET_WIDTHS),
      ...ceilings
        .filter((risk) => risk.contract === contract.id)
        .map((risk) =>
          riskLine(
            risk.period,
            'ceiling' in contract ? formatEurosShort(contract.ceiling?.eurosPerYear ?? null) : '',
            risk,
          ),
        ),
    ]),
  ];
}

function riskLine(period: string, limit: string, { chance, size }: Excess): string {
  return tableLine(
    [
      period === HORIZON ? WORDS.horizon : period,
      limit,
      BUDGET.share(chance.share),
      chanceRange(chance),
      ...(size ? [size.mean, size.p90].map(formatEurosShort) : [WORDS.never]),
    ],
    BUDGET_WIDTHS,
  );
}

const MUNICIPALITY_WIDTHS = [20, 16, 34, 16, 14] as const;

function municipalityLines(futures: Futures): string[] {
  const { municipalities = [], startDate, endDate } = futures.scenario;
  const years = (dayOfDate(endDate) - dayOfDate(startDate)) / 365.25;
  const isSingle = futures.replications.length < 2;
  const all = municipalityCosts(futures) ?? [];
  const tables = all.flatMap(({ rule, isInForce, municipalities: costs }) => [
    '',
    ...wrapped(WORDS.municipalities(isInForce ? MUNICIPALITIES.inForce(ruleName(rule)) : ruleName(rule))),
    ...wrapped(ruleSentence(rule)),
    tableLine(WORDS.municipalityColumns, MUNICIPALITY_WIDTHS),
    ...costs.map(({ periods, swing }, place) => {
      const whole = periods.find(({ period }) => period === HORIZON);
      const inYear = (euros: number | null | undefined) => formatEurosShort(euros == null ? null : euros / years);
      return tableLine(
        [
          cut(municipalities[place]?.label ?? '', MUNICIPALITY_WIDTHS[0]),
          inYear(whole?.mean),
          isSingle ? '' : TABLES.rangeText(inYear(whole?.p5), inYear(whole?.p95)),
          swing ? formatEurosShort(swing.mean) : '',
          swing && !isSingle ? formatEurosShort(swing.p95) : '',
        ],
        MUNICIPALITY_WIDTHS,
      );
    }),
  ]);
  const hasSwing = all.some(({ municipalities: costs }) => costs.some(({ swing }) => swing));
  return [...tables, ...(hasSwing ? wrapped(WORDS.swing) : [])];
}

const PROGRAMME_WIDTHS = [10, 20, 20, 30] as const;
const REINVESTMENT_WIDTHS = [12, 17, 17, 17, 17, 17] as const;

function transitionLines(futures: Futures): string[] {
  return [
    ...programmesOf(futures.scenario).flatMap(({ label, years }) => [
      '',
      ...wrapped(WORDS.programme(label)),
      tableLine(WORDS.programmeColumns, PROGRAMME_WIDTHS),
      ...years.map(({ year, income, spending, reserve }) =>
        tableLine([String(year), ...[income, spending, reserve].map((euros) => formatEuros(euros))], PROGRAMME_WIDTHS),
      ),
    ]),
    ...finish(reinvestmentWork(futures)).flatMap(({ label, years }) => [
      '',
      ...wrapped(WORDS.reinvestment(label)),
      tableLine(WORDS.reinvestmentColumns, REINVESTMENT_WIDTHS),
      ...years.flatMap(({ year, euros: { freed, available, alreadyPaid, extra, netSaving } }) =>
        yearLines(year, [freed, available, alreadyPaid, extra, netSaving], REINVESTMENT_WIDTHS),
      ),
    ]),
  ];
}

const OPTION_WIDTHS = [12, 14, 24, 26, 24] as const;
const YEAR_WIDTH = 11;
const ACCOUNT_WIDTHS = {
  bookValue: 16,
  depreciation: 13,
  interest: 10,
  rent: 12,
  upkeep: 12,
  impairment: 12,
  uncovered: 14,
} as const satisfies Partial<Record<keyof BuildingReport['years'][number]['euros'], number>>;
const ACCOUNTS = Object.keys(ACCOUNT_WIDTHS) as readonly (keyof typeof ACCOUNT_WIDTHS)[];

function buildingLines(futures: Futures): string[] {
  const empties = emptyDates(futures);
  const locations = futures.scenario.locations ?? [];
  return buildingReports(futures).flatMap((report) => {
    const { location } = report;
    const dates = empties.find((one) => one.location === location);
    const [half, nine] = [0.5, 0.9].map((share) => (dates ? emptyBy(dates, share) : null));
    const write = (date: string | null) => date && formatDate(dayOfDate(date));
    return [
      '',
      ...wrapped(WORDS.building(locations.find(({ id }) => id === location)?.label ?? location)),
      ...wrapped(WORDS.empty(write(half), write(nine))),
      ...decisionLines(report),
      ...accountLines(report),
    ];
  });
}

function decisionLines({ options, sunkEuros }: BuildingReport): string[] {
  if (options.length < 2) return [];
  if (options.every(({ againstKeep }) => (againstKeep?.mean ?? 0) === 0)) return wrapped(WORDS.noChoice);
  const isSingle = options[0].presentValueEuros.n < 2;
  return [
    WORDS.options,
    tableLine(isSingle ? WORDS.optionColumns.slice(0, 4) : WORDS.optionColumns, OPTION_WIDTHS),
    ...options.map(({ option, presentValueEuros: value, againstKeep }) =>
      tableLine(
        [
          BUILDINGS.options[option],
          inThousands(value.mean),
          isSingle ? '' : thousandsBetween(value.p5, value.p95),
          againstKeep ? inThousands(againstKeep.mean) : '',
          againstKeep ? thousandsBetween(againstKeep.low, againstKeep.high) : '',
        ],
        OPTION_WIDTHS,
      ),
    ),
    ...(isSingle ? [] : wrapped(TABLES.interval)),
    ...wrapped(WORDS.sunk(sunkEuros)),
  ];
}

/** What is nothing in every year and every future (the rent of an own building) has no column. */
function accountLines({ years }: BuildingReport): string[] {
  const items = ACCOUNTS.filter((item) =>
    years.some(({ euros }) => euros[item].minimum !== 0 || euros[item].maximum !== 0),
  );
  const widths = [YEAR_WIDTH, ...items.map((item) => ACCOUNT_WIDTHS[item])];
  return [
    WORDS.accounts,
    tableLine(['', ...items.map((item) => WORDS.accountItems[item])], widths),
    ...years.flatMap(({ year, euros }) =>
      yearLines(
        year,
        items.map((item) => euros[item]),
        widths,
      ),
    ),
    ...wrapped(WORDS.uncovered),
  ];
}

/** The means of a year in thousands, and below them the range by chance. */
function yearLines(year: number, amounts: readonly Summary[], widths: readonly number[]): string[] {
  const means = tableLine([String(year), ...amounts.map(({ mean }) => inThousands(mean))], widths);
  if (amounts.every(({ n }) => n < 2)) return [means];
  return [means, tableLine([WORDS.range, ...amounts.map(({ p5, p95 }) => thousandsBetween(p5, p95))], widths)];
}

function inThousands(euros: number): string {
  return formatNumber(euros / 1000);
}

function thousandsBetween(low: number | null, high: number | null): string {
  return low === null || high === null ? '' : TABLES.rangeText(inThousands(low), inThousands(high));
}

function inMillions(euros: number | null): string {
  return euros === null ? '' : formatNumber(euros / 1e6, 2);
}

function rangeOf({ p5, p95 }: { readonly p5: number | null; readonly p95: number | null }): string {
  return TABLES.rangeText(inMillions(p5), inMillions(p95));
}
