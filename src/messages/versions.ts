import { formatNumber } from './format.ts';

interface Figures {
  readonly mean: number | null;
  readonly standardError: number | null;
}

/** What the command line says about figures before and after a change of the tool, as lines for the changelog. */
export const VERSIONS = {
  equal: (scenario: string) => `- \`${scenario}\`: alle cijfers gelijk.`,
  new: (scenario: string) => `- \`${scenario}\`: nieuw, er was nog niets vastgelegd.`,
  gone: (scenario: string) => `- \`${scenario}\`: weg.`,
  changed: (scenario: string, input: 'same' | 'changed') =>
    `- \`${scenario}\`${input === 'changed' ? ' (het scenario zelf is ook veranderd)' : ''}:`,
  figure: (variant: string, figure: string, before: Figures | null, after: Figures | null) =>
    `  - ${variant}, ${figure}: ${figureText(before)} → ${figureText(after)}`,
  noFiles: 'Bij compare-versions hoort geen bestand: alle scenario’s van Doorstroom worden nagespeeld. Laat het weg.',
  noFolder: (folder: string) =>
    `In de map "${folder}" staan geen vastgelegde cijfers. Kies een map die met npm run record is gemaakt.`,
  help: `Speelt alle scenario’s van Doorstroom na en zet de cijfers naast die van een eerdere versie: de regels
voor de lijst met wijzigingen.

Gebruik
  npm run -s simulate -- compare-versions [--before MAP] [--json]

Keuzes
  --before MAP          de cijfers van eerder (zonder deze keuze: scenarios/expected)
  --json                geef JSON in plaats van regels`,
} as const;

function figureText(figures: Figures | null): string {
  if (!figures || figures.mean === null) return 'geen';
  const { mean, standardError } = figures;
  const decimals = Math.abs(mean) >= 1000 ? 0 : Math.abs(mean) >= 10 ? 1 : 3;
  const error = standardError ? ` (± ${formatNumber(1.96 * standardError, decimals)})` : '';
  return `${formatNumber(mean, decimals)}${error}`;
}
