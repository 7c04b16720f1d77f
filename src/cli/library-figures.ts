import { readFileSync } from 'node:fs';
import { TABLES } from '../messages/tables.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { Figures, Headlines } from './headlines.ts';

/** A place for a table: `<!-- figures almata: waitingList 2026-01-01, … -->` or `<!-- workshop almata -->`, until `<!-- end -->`. */
const BLOCK = /<!-- (figures|workshop) ([a-z-]+)(?:: ([^>]*?))? -->\n[\s\S]*?<!-- end -->/g;

const MEASURE_NAMES: Readonly<Record<string, string>> = {
  waitingList: 'Waiting on',
  waitingTime: 'Mean wait, days',
  waitingOverNorm: 'Waited over the norm',
  occupancyRate: 'Occupancy',
  blockedPlaces: 'Blocked places',
  overflow: 'To an emergency place',
  refused: 'Refused',
  paymentMunicipality: 'Municipality pays by contract',
  costMunicipality: 'Municipality pays in all',
  providerCost: 'Cost of provider',
  providerResult: 'Result of provider',
};

/**
 * Returns the text with each marked table filled from the figures recorded in `scenarios/expected`, so that no table in the
 * documentation can go stale. Throws for a scenario or a figure that is not recorded.
 */
export function withLibraryFigures(markdown: string): string {
  return markdown.replace(BLOCK, (_, kind: string, name: string, wanted: string | undefined) => {
    const { scenario, recorded } = recordedScenario(name);
    const head = `<!-- ${kind} ${name}${wanted === undefined ? '' : `: ${wanted}`} -->`;
    const rows = kind === 'figures' ? figureRows(scenario, recorded, wanted ?? '') : workshopRows(scenario, recorded);
    return [head, '', ...rows, '', '<!-- end -->'].join('\n');
  });
}

/** Shipped files: that they are right is the business of their own tests. */
function recordedScenario(name: string): { readonly scenario: Scenario; readonly recorded: Headlines } {
  return {
    scenario: JSON.parse(readFileSync(`scenarios/${name}.json`, 'utf8')) as Scenario,
    recorded: JSON.parse(readFileSync(`scenarios/expected/${name}.json`, 'utf8')) as Headlines,
  };
}

function figureRows(scenario: Scenario, recorded: Headlines, wanted: string): string[] {
  const keys = wanted.split(',').map((key) => key.trim());
  const variants = [{ id: TABLES.baseId as string, label: TABLES.base as string }, ...scenario.variants];
  return tableLines([
    ['Variant', ...keys.map((key) => headOf(scenario, key))],
    ...variants.map(({ id, label }) => [
      label,
      ...keys.map((key) => cellOf(figuresOf(recorded, id, key), unitOf(scenario, key))),
    ]),
  ]);
}

function workshopRows(scenario: Scenario, recorded: Headlines): string[] {
  const labelOf = new Map(scenario.variants.map(({ id, label }) => [id, label]));
  return tableLines([
    ['Question', 'Variant', 'Answer'],
    ...(scenario.workshop ?? []).map(({ id, question, variant, outcome }) => [
      question,
      variant === null ? TABLES.base : (labelOf.get(variant) ?? variant),
      cellOf(figuresOf(recorded, variant ?? TABLES.baseId, `workshop ${id}`), unitOfOutcome(outcome)),
    ]),
  ]);
}

function figuresOf(recorded: Headlines, variant: string, key: string): Figures {
  const figures = recorded.variants[variant]?.[key];
  if (!figures) throw new Error(`${recorded.scenario}: ${variant} has no recorded "${key}"; npm run record`);
  return figures;
}

type Unit = 'number' | 'share' | 'euros';

function headOf(scenario: Scenario, key: string): string {
  const [measure, about, year] = key.split(' ');
  if (measure === 'target') return `${scenario.targets?.find(({ id }) => id === about)?.label ?? about}, ${year}`;
  const name = MEASURE_NAMES[measure] ?? measure;
  return about === 'horizon' ? name : `${name} ${about}`;
}

function unitOf(scenario: Scenario, key: string): Unit {
  const [measure, about] = key.split(' ');
  if (measure === 'target')
    return unitOfOutcome(scenario.targets?.find(({ id }) => id === about)?.outcome ?? 'in-care');
  if (measure === 'occupancyRate') return 'share';
  return /^(payment|cost|provider)/.test(measure) ? 'euros' : 'number';
}

function unitOfOutcome(outcome: string): Unit {
  if (outcome === 'share-of-helped' || outcome === 'within-norm') return 'share';
  return outcome === 'cost-municipality' ? 'euros' : 'number';
}

/** The mean with its 95 % interval (1.96 standard errors), then P5 to P95 of the futures. */
function cellOf({ mean, standardError, p5, p95 }: Figures, unit: Unit): string {
  if (mean === null) return 'none';
  const [factor, mark] = unit === 'share' ? [100, ' %'] : unit === 'euros' ? [1e-6, ' M€'] : [1, ''];
  const size = Math.max(...[mean, p5 ?? 0, p95 ?? 0].map(Math.abs)) * factor;
  const error = 1.96 * (standardError ?? 0);
  const enough = size >= 100 ? 0 : size >= 10 ? 1 : 2;
  // A margin of "0" would say that the mean is exact.
  const decimals = error > 0 ? Math.min(3, Math.max(enough, Math.ceil(-Math.log10(error * factor)))) : enough;
  const text = (value: number) => (value * factor).toFixed(decimals).replace(/^-(0(\.0+)?)$/, '$1');
  const margin = error > 0 ? ` ± ${text(error)}` : '';
  const spread = p5 === null || p95 === null || p5 === p95 ? '' : ` (${text(p5)} to ${text(p95)})`;
  return `${text(mean)}${mark}${margin}${spread}`;
}

function tableLines([head, ...rows]: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}
