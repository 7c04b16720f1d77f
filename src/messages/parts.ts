/** What the command line says about work that is divided over machines. */
export const PARTS = {
  shardForm: (text: string) =>
    `Achter --shard staat "${text}". Vul in welk deel en hoeveel delen, bijvoorbeeld --shard 2/8: deel 2 van 8.`,
  outMissing: 'Bij --shard hoort --out BESTAND: daarin komt het deel te staan. Vul ook --out in.',
  shardMissing: 'De keuze --out hoort bij --shard. Vul ook --shard in, of laat --out weg.',
  notHere:
    'Bij deze vraag hangt wat er wordt nagespeeld af van de uitkomst. Daarom kan zij niet in delen; laat --shard weg.',
  written: (part: number, of: number, file: string) =>
    `Deel ${part} van ${of} staat in ${file}. Voeg de delen samen met: npm run -s merge -- DEEL1 DEEL2 …`,
  notWritten: (file: string) => `Het deel kan niet worden opgeslagen in "${file}". Controleer de map en de rechten.`,
  noParts: 'Er zijn geen delen genoemd. Noem alle bestanden die met --shard zijn gemaakt.',
  unreadable: (file: string) =>
    `"${file}" is geen deel dat met --shard is gemaakt, of het is beschadigd. Maak het opnieuw.`,
  otherCommand:
    'De delen horen niet bij dezelfde opdracht. Voeg alleen delen samen van één opdracht, met dezelfde keuzes.',
  otherTool: (tool: string) =>
    `De delen zijn gemaakt met een andere versie dan ${tool}. Maak ze opnieuw met deze versie.`,
  missing: (parts: readonly number[], of: number) => `Van de ${of} delen ontbreken: ${parts.join(', ')}. Noem ze ook.`,
  double: (parts: readonly number[]) => `Dubbel genoemd: deel ${parts.join(', deel ')}. Noem elk deel één keer.`,
  notInParts:
    'De delen horen niet bij dit scenariobestand: het bestand is daarna veranderd. Maak de delen opnieuw, of zet het oude bestand terug.',
  help: `Voegt delen samen tot precies de uitkomst van één keer rekenen.

Gebruik
  npm run -s simulate -- BESTAND --shard 1/3 --out deel-1
  npm run -s simulate -- BESTAND --shard 2/3 --out deel-2
  npm run -s simulate -- BESTAND --shard 3/3 --out deel-3
  npm run -s merge -- deel-1 deel-2 deel-3 [--json]

De delen mogen op verschillende machines worden gemaakt, met dezelfde versie en hetzelfde
scenariobestand. Ook compare, sweep, sensitivity, backtest, formula en theory kunnen in delen. Zie
docs/scaling.md.`,
} as const;
