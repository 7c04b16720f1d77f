import { dayOfDate } from '../calendar/calendar.ts';
import { finish } from '../experiment/book.ts';
import type { Excess } from '../experiment/budget-risk.ts';
import { budgetRisks, ceilingRisks } from '../experiment/budget-risk.ts';
import type { ContractOutcome } from '../experiment/contracts.ts';
import { contractOutcomes } from '../experiment/contracts.ts';
import type { Futures } from '../experiment/futures.ts';
import { municipalityCosts } from '../experiment/municipalities.ts';
import { HORIZON } from '../experiment/periods.ts';
import { buildingReports, emptyBy, emptyDates } from '../experiment/property.ts';
import { programmesOf, reinvestmentWork } from '../experiment/transition.ts';
import { formatDate, formatEuros, formatEurosShort, formatNumber, formatPercent } from '../messages/format.ts';
import { MONEY_TABLES as WORDS } from '../messages/money-tables.ts';
import { TABLES } from '../messages/tables.ts';
import { cut, tableLine, wrapped } from './columns.ts';

/** Writes the money beyond the yearly tables: contracts side by side, budgets, municipalities, buildings. */
export function moneyLines(futures: Futures): string[] {
  // With one future there is no risk to speak of.
  const risks = futures.replications.length < 2 ? [] : [...contractLines(futures), ...budgetLines(futures)];
  return [...risks, ...municipalityLines(futures), ...transitionLines(futures), ...buildingLines(futures)];
}

const CONTRACT_WIDTHS = [34, 11, 16, 12, 16, 11] as const;
const NAME_WIDTH = 34;

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
          cut(labelOf(contract), NAME_WIDTH),
          inMillions(municipality.mean),
          rangeOf(municipality),
          provider ? inMillions(provider.mean) : '',
          provider ? rangeOf(provider) : '',
          provider ? formatPercent(provider.loss.share) : '',
        ],
        CONTRACT_WIDTHS,
      ),
    ),
    ...wrapped(WORDS.inMillions),
    WORDS.loss,
    ...(waiting.length > 0 ? wrapped(WORDS.needsSimulation(waiting)) : []),
  ];
}

const BUDGET_WIDTHS = [22, 18, 12, 20, 24] as const;

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
      formatPercent(chance.share),
      TABLES.rangeText(formatPercent(chance.low), formatPercent(chance.high)),
      size ? formatEurosShort(size.mean) : WORDS.never,
    ],
    BUDGET_WIDTHS,
  );
}

const MUNICIPALITY_WIDTHS = [30, 20, 32, 18] as const;

function municipalityLines(futures: Futures): string[] {
  const { municipalities = [], startDate, endDate } = futures.scenario;
  const years = (dayOfDate(endDate) - dayOfDate(startDate)) / 365.25;
  return (municipalityCosts(futures) ?? []).flatMap(({ rule, isInForce, municipalities: costs }) => [
    '',
    ...wrapped(WORDS.municipalities(isInForce ? WORDS.ruleInForce(WORDS.rules[rule.kind]) : WORDS.rules[rule.kind])),
    tableLine(WORDS.municipalityColumns, MUNICIPALITY_WIDTHS),
    ...costs.map(({ periods, swing }, place) => {
      const whole = periods.find(({ period }) => period === HORIZON);
      const inYear = (euros: number | null | undefined) => formatEurosShort(euros == null ? null : euros / years);
      return tableLine(
        [
          cut(municipalities[place]?.label ?? '', NAME_WIDTH),
          inYear(whole?.mean),
          futures.replications.length < 2 ? '' : TABLES.rangeText(inYear(whole?.p5), inYear(whole?.p95)),
          swing ? formatEurosShort(swing.mean) : '',
        ],
        MUNICIPALITY_WIDTHS,
      );
    }),
    ...(costs.some(({ swing }) => swing) ? [WORDS.swing] : []),
  ]);
}

const PROGRAMME_WIDTHS = [10, 20, 20, 30] as const;
const REINVESTMENT_WIDTHS = [8, 18, 18, 18, 18, 18] as const;

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
      ...years.map(({ year, euros: { freed, available, alreadyPaid, extra, netSaving } }) =>
        tableLine(
          [
            String(year),
            ...[freed, available, alreadyPaid, extra, netSaving].map(({ mean }) => formatEurosShort(mean)),
          ],
          REINVESTMENT_WIDTHS,
        ),
      ),
    ]),
  ];
}

const OPTION_WIDTHS = [12, 19, 42, 26] as const;
const ACCOUNT_WIDTHS = [6, 15, 15, 12, 18, 14, 18] as const;

function buildingLines(futures: Futures): string[] {
  const empties = emptyDates(futures);
  const locations = futures.scenario.locations ?? [];
  return buildingReports(futures).flatMap(({ location, options, years, sunkEuros }) => {
    const dates = empties.find((one) => one.location === location);
    const [half, nine] = [0.5, 0.9].map((share) => (dates ? emptyBy(dates, share) : null));
    const write = (date: string | null) => date && formatDate(dayOfDate(date));
    return [
      '',
      ...wrapped(WORDS.building(locations.find(({ id }) => id === location)?.label ?? location)),
      ...wrapped(WORDS.empty(write(half), write(nine))),
      ...(options.length < 2
        ? []
        : options.every(({ againstKeep }) => (againstKeep?.mean ?? 0) === 0)
          ? wrapped(WORDS.noChoice)
          : [
              WORDS.options,
              tableLine(WORDS.optionColumns, OPTION_WIDTHS),
              ...options.map(({ option, presentValueEuros: { mean, p5, p95 }, againstKeep }) =>
                tableLine(
                  [
                    WORDS.optionNames[option],
                    formatEurosShort(mean),
                    TABLES.rangeText(formatEurosShort(p5), formatEurosShort(p95)),
                    againstKeep ? formatEurosShort(againstKeep.mean) : '',
                  ],
                  OPTION_WIDTHS,
                ),
              ),
              ...wrapped(WORDS.sunk(sunkEuros)),
            ]),
      WORDS.accounts,
      tableLine(WORDS.accountColumns, ACCOUNT_WIDTHS),
      ...years.map(({ year, euros }) =>
        tableLine(
          [
            String(year),
            ...[
              euros.bookValue.mean,
              euros.depreciation.mean,
              euros.interest.mean,
              euros.rent.mean + euros.upkeep.mean,
              euros.impairment.mean,
              euros.uncovered.mean,
            ].map((mean) => formatEuros(mean)),
          ],
          ACCOUNT_WIDTHS,
        ),
      ),
      ...wrapped(WORDS.uncovered),
    ];
  });
}

function inMillions(euros: number | null): string {
  return euros === null ? '' : formatNumber(euros / 1e6, 2);
}

function rangeOf({ p5, p95 }: { readonly p5: number | null; readonly p95: number | null }): string {
  return TABLES.rangeText(inMillions(p5), inMillions(p95));
}
