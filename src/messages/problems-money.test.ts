import { describe, expect, it } from 'vitest';
import { applyChanges } from '../scenario/change.ts';
import { everythingScenario } from '../scenario/everything.test-data.ts';
import { withChanges } from '../scenario/misfits.test-data.ts';
import { parseScenario } from '../scenario/parse.ts';
import { elementTokens, escapedToken, valueAt } from '../scenario/pointer.ts';
import { HELPS, NEVER } from './bad-inputs.test-data.ts';
import { problemLines } from './problems.ts';

/** The scenario that uses everything with another value; undefined leaves the key out. */
function linesWith(path: string, value: unknown): string[] {
  const parsed = parseScenario(withChanges(everythingScenario, { [path]: value }));
  const found = parsed.ok ? parsed.warnings.filter(({ code }) => code !== 'overload') : parsed.problems;
  return problemLines(found).map((line) => line.replaceAll('\u00a0', ' '));
}

const MONEY = new RegExp(
  [
    '^/(contracts|indexation|budget|municipalities|costSharing|programmes|reinvestments|shadowPrices|measures)/',
    '^/locations/[^/]+/property/',
    '^/segments/[^/]+/(contract|contractSteps|providerCost|laterCost)(/|$)',
  ].join('|'),
);

/** The paths of all numbers and words below a path. */
function* leafPaths(root: unknown, path: string): Generator<string> {
  const value = path === '' ? root : valueAt(root, path);
  if (typeof value !== 'object' || value === null) yield path;
  else {
    const tokens = Array.isArray(value) ? elementTokens(value) : Object.keys(value).map(escapedToken);
    for (const token of tokens) yield* leafPaths(root, `${path}/${token}`);
  }
}

describe('bad money', () => {
  it.each<readonly [title: string, path: string, value: unknown, sentence: string]>([
    [
      'a negative price',
      '/contracts/dagprijs/eurosPerDay',
      -300,
      'Prijs per dag: ‘Prijs per dag’: er staat -300, dat is te klein. Vul een getal van minstens 0 en hoogstens 10.000.000 (euro per dag) in.',
    ],
    [
      'a negative salary',
      '/segments/behandelgroep/providerCost/staffing/salaryEurosPerFte',
      -1,
      'Segment ‘Behandelgroep’, personeel: salaris: er staat -1, dat is te klein. Vul een getal van minstens 0 en hoogstens 10.000.000 (euro per fte per jaar) in.',
    ],
    [
      'a negative investment',
      '/locations/noord/property/tenure/investmentEuros',
      -5,
      'Locatie ‘Noord’: investering in het gebouw: er staat -5, dat is te klein. Vul een getal van minstens 0 en hoogstens 100.000.000.000 (euro) in.',
    ],
    [
      'a text for an amount',
      '/contracts/vast/eurosPerYear',
      '1.200.000',
      'Bedrag per jaar: ‘Vast bedrag’: er staat de tekst ‘1.200.000’, maar hier wordt een getal verwacht. Schrijf alleen het getal, zonder aanhalingstekens, met een punt als decimaalteken.',
    ],
    [
      'words for an amount',
      '/budget/eurosPerYear',
      'veel',
      'Budget van de gemeenten per jaar: er staat de tekst ‘veel’, maar hier wordt een getal verwacht. Vul een getal van minstens 0 en hoogstens 100.000.000.000 (euro per jaar) in.',
    ],
    [
      'a contract without a price year',
      '/contracts/norm/priceYear',
      undefined,
      'Prijspeil: ‘Vast bedrag naar plaatsen’: er is niets ingevuld. Vul het prijspeil in, bijvoorbeeld 2024.',
    ],
    [
      'a building without a price year',
      '/locations/zuid/property/priceYear',
      undefined,
      'Locatie ‘Zuid’: prijspeil van het gebouw: er is niets ingevuld. Vul het prijspeil in, bijvoorbeeld 2024.',
    ],
    [
      'costs without a price year',
      '/segments/gesloten/providerCost/priceYear',
      undefined,
      'Segment ‘Gesloten jeugdhulp’, prijspeil van de kosten: er is niets ingevuld. Vul het prijspeil in, bijvoorbeeld 2024.',
    ],
    [
      'a price year that cannot be',
      '/budget/priceYear',
      24,
      'Prijspeil van het budget: er staat 24, dat is te klein. Vul een heel getal van minstens 1990 en hoogstens 2100 in.',
    ],
    [
      'a year of the index that cannot be',
      '/indexation/costs/years/0/year',
      2101,
      'Indexering van de kosten van de zorgaanbieder: jaar van regel 1: er staat 2101, dat is te groot. Vul een heel getal van minstens 1990 en hoogstens 2100 in.',
    ],
    [
      'a share that is a percentage',
      '/contracts/vast/corridor/bandShare',
      5,
      'Bandbreedte: ruimte naar boven en naar beneden: ‘Vast bedrag’: er staat 5, dat is te groot. Vul een getal van minstens 0 en hoogstens 1 in: 0.05 is 5%.',
    ],
    [
      'parts of a mixture that fall short',
      '/contracts/mengsel/parts/per-inwoner/share',
      0.7,
      'Delen van het mengsel: ‘Half om half’: de delen zijn samen 0,95 (95%): er ontbreekt 5%. Kies delen die samen 1 zijn (100%).',
    ],
    [
      'municipalities that are too much',
      '/municipalities/stad/referralShare',
      0.551,
      'Gemeenten: de delen zijn samen 1,001 (100,1%): dat is 0,1% te veel. Kies delen die samen 1 zijn (100%).',
    ],
    [
      'a misspelled key of a contract',
      '/contracts/dagprijs/celing',
      { eurosPerYear: 1 },
      'Contract ‘Prijs per dag’: de sleutel ‘celing’ bestaat niet. Bedoelt u ‘ceiling’?',
    ],
    [
      'a misspelled key of staffing',
      '/segments/behandelgroep/providerCost/staffing/employersRate',
      0.3,
      'Segment ‘Behandelgroep’, personeel: de sleutel ‘employersRate’ bestaat niet. Bedoelt u ‘employerRate’?',
    ],
    [
      'a misspelled word',
      '/contracts/dagprijs/ceiling/then',
      'unpayed',
      'Wat er gebeurt bij het budgetplafond: ‘Prijs per dag’: de tekst ‘unpayed’ bestaat niet als keuze. Bedoelt u ‘unpaid’? Kies ‘unpaid’ (wordt niet betaald), ‘lifted’ (wordt toch betaald, en apart geteld) of ‘stop-admissions’ (opnamestop tot het volgende jaar).',
    ],
    [
      'a contract that is not there',
      '/segments/crisisopvang/contractSteps/beschikbaar/contract',
      'beschikbar',
      'Segment ‘Crisisopvang’, contract vanaf 1 januari 2025: het contract ‘beschikbar’ bestaat niet. Bedoelt u ‘beschikbaar’? Kies één van de contracten van dit scenario.',
    ],
    [
      'a contract in the middle of a month',
      '/segments/crisisopvang/contractSteps/beschikbaar/from',
      '2025-02-15',
      'Segment ‘Crisisopvang’, begindatum van een contract: 15 februari 2025 is niet de eerste dag van een maand. Een ander contract kan alleen op de eerste van een maand ingaan. Kies 1 februari 2025 (2025-02-01) of 1 maart 2025 (2025-03-01).',
    ],
    [
      'a programme that spends too much',
      '/programmes/transformatie/spending/begin/euros',
      275_000.5,
      'Programma ‘Transformatie’: uitgaven: eind 2024 komt dit programma € 0,50 tekort: er is meer uitgegeven dan er was. Kies lagere of latere uitgaven, hogere inkomsten, of een grotere reserve bij het begin.',
    ],
    [
      'a reserve that is gone after the second year',
      '/programmes/transformatie/spending/vervolg/euros',
      260_000,
      'Programma ‘Transformatie’: uitgaven: eind 2025 komt dit programma € 15.000 tekort: er is meer uitgegeven dan er was. Kies lagere of latere uitgaven, hogere inkomsten, of een grotere reserve bij het begin.',
    ],
    [
      'a grant that pays too much',
      '/locations/zuid/property/grants/frictie/share',
      1.5,
      'Locatie ‘Zuid’: bijdrage ‘Frictiegeld’, deel dat wordt betaald: er staat 1,5, dat is te groot. Vul een getal van minstens 0 en hoogstens 1 in: 0.015 is 1,5%.',
    ],
    [
      'per cents for a share',
      '/contracts/norm/occupancyRate',
      90,
      'Bezetting die wordt betaald: ‘Vast bedrag naar plaatsen’: er staat 90, dat is te groot. Vul een getal van minstens 0 en hoogstens 1 in: 0.9 is 90%.',
    ],
    [
      'per cents as a text',
      '/segments/behandelgroep/providerCost/overheadRate',
      '12,5%',
      'Segment ‘Behandelgroep’, overhead op personeel en kosten per jongere: er staat de tekst ‘12,5%’, maar hier wordt een getal verwacht. Schrijf het zonder procentteken, als deel van 1: 0.125 is 12,5%.',
    ],
    [
      'a share below nothing, which is no percentage',
      '/contracts/norm/occupancyRate',
      -3,
      'Bezetting die wordt betaald: ‘Vast bedrag naar plaatsen’: er staat -3, dat is te klein. Vul een getal van minstens 0 en hoogstens 1 in.',
    ],
    [
      'a fall of prices in per cents',
      '/indexation/costs/laterRate',
      -2,
      'Indexering van de kosten van de zorgaanbieder: elk jaar daarna: er staat -2, dat is te klein. Vul een getal groter dan -0,5 en hoogstens 1 in: -0.02 is −2%.',
    ],
    [
      'an interest in per cents that is possible',
      '/locations/noord/property/tenure/interestRate',
      1.5,
      'Locatie ‘Noord’: rente op het gebouw: er staat 1,5, dat is 150%. Bedoelt u 1,5%? Vul dan 0.015 in.',
    ],
    [
      'prices that double each year',
      '/indexation/prices/laterRate',
      1,
      'Indexering van de prijzen: elk jaar daarna: er staat 1, dat is 100%. Bedoelt u 1%? Vul dan 0.01 in.',
    ],
    [
      'wages that fall by a quarter',
      '/indexation/prices/years/jaar-2025/ovaRate',
      -0.25,
      'Stijging van de lonen (OVA), voorlopig, 2025: er staat -0,25, dat is −25%. Bedoelt u −0,25%? Vul dan -0.0025 in.',
    ],
    [
      'a year between the price year and the index',
      '/budget/priceYear',
      2022,
      'Indexering van het budget van de gemeenten: jaren: voor 2023 en 2024 staat er geen stijging, dus in die jaren blijven bedragen gelijk. Vul die jaren in, met 0 als er niets stijgt.',
    ],
    [
      'a contract nobody has yet, older than the index',
      '/contracts/norm/priceYear',
      2022,
      'Indexering van de prijzen: jaren: voor 2023 staat er geen stijging, dus in dat jaar blijven bedragen gelijk. Vul het jaar 2023 in, met 0 als er niets stijgt.',
    ],
  ])('%s', (_, path, value, sentence) => {
    expect(linesWith(path, value)).toContain(sentence);
  });

  it.each<readonly [path: string, value: unknown, sentence: string]>([
    [
      '/contracts/beschikbaar/places',
      'as-planed',
      'Betaald aantal plaatsen: ‘Beschikbare plaatsen’: er staat de tekst ‘as-planed’, maar hier wordt een getal of ‘as-planned’ verwacht. Vul een heel getal van minstens 0 en hoogstens 100.000 (plaatsen) in, of kies ‘as-planned’ (gelijk aan het geplande aantal plaatsen).',
    ],
    [
      '/contracts/dagprijs/eurosPerDay',
      '',
      'Prijs per dag: ‘Prijs per dag’: er staat een lege tekst, maar hier wordt een getal verwacht. Vul een getal van minstens 0 en hoogstens 10.000.000 (euro per dag) in.',
    ],
    [
      '/contracts/dagprijs/ceiling',
      4_000_000,
      'Budgetplafond: ‘Prijs per dag’: er staat 4.000.000, maar hier wordt een blok tussen { en } verwacht. Vul een blok tussen { en } in, met daarin bijvoorbeeld ‘eurosPerYear’ en ‘then’.',
    ],
    [
      '/contracts/dagprijs/corridor',
      { bandShare: 0.05, aboveShare: 1, belowShare: 1 },
      'Bandbreedte: ‘Prijs per dag’: de sleutel ‘corridor’ bestaat niet bij deze soort. Haal deze sleutel weg.',
    ],
    [
      '/contracts/dagprijs/priceYear',
      2024.5,
      'Prijspeil: ‘Prijs per dag’: er staat 2024,5, dat is geen heel getal. Vul een heel getal van minstens 1990 en hoogstens 2100 in.',
    ],
    [
      '/contracts/mengsel/parts/per-traject/contract',
      null,
      'Contract in het mengsel: ‘Half om half’: er is niets ingevuld. Vul het kenmerk van een contract in.',
    ],
    [
      '/locations/noord/property/tenure/inUseFrom',
      2010,
      'Locatie ‘Noord’: gebouw in gebruik vanaf: er staat 2010, maar hier wordt een datum verwacht. Vul een datum in als jjjj-mm-dd, bijvoorbeeld 2022-01-31.',
    ],
    [
      '/locations/noord/property/grants',
      null,
      'Locatie ‘Noord’: bijdragen aan de sluiting: er is niets ingevuld. Vul een lijst tussen [ en ] in.',
    ],
    [
      '/municipalities',
      [{ id: 'stad', label: 'Stad', inhabitants: 1, referralShare: 1 }],
      'Gemeenten: de lijst heeft 1 regel. Vul er minstens 2 in.',
    ],
    [
      '/segments/behandelgroep/providerCost/staffing/employerRate',
      1.3,
      'Segment ‘Behandelgroep’, personeel: werkgeverslasten: er staat 1,3, dat is 130%. Bedoelt u 30%? Vul dan 0.3 in.',
    ],
    [
      '/contracts/vast/safetyValve/aboveRate',
      10,
      'Veiligheidsventiel: zoveel meer zorgdagen dan verwacht: ‘Vast bedrag’: er staat 10, dat is 1.000%. Bedoelt u 10%? Vul dan 0.1 in.',
    ],
    [
      '/budget/priceYear',
      2042,
      'Indexering: er zijn bedragen met prijspeil 2042, na de periode. Ze worden teruggerekend en zijn in de periode dus anders dan u ze invulde. Kies het jaar waarvan het bedrag is.',
    ],
    [
      '/programmes/transformatie/spending/vervolg/year',
      2031,
      'Programma ‘Transformatie’: uitgave ‘Uitbreiding’ (regel 2): jaar: 2031 valt buiten de periode. Het bedrag telt wel mee in wat er van dit programma overblijft, maar niet in de kosten. Kies een jaar in de periode, of een andere periode.',
    ],
  ])('at %s: %j', (path, value, sentence) => {
    expect(linesWith(path, value)).toEqual([sentence]);
  });

  it('of any kind anywhere in the money is refused with a sentence that says how to mend it', () => {
    const leaves = [...leafPaths(everythingScenario, '')].filter((path) => MONEY.test(path));
    expect(leaves.length).toBeGreaterThan(300);
    const bad = { number: [-1e9, 'veel', null, [], {}, 1e300, Infinity], string: [-4.2, null, '', [], {}, 'Zo Niet'] };
    leaves.forEach((path, index) => {
      const isNumber = typeof valueAt(everythingScenario, path) === 'number';
      const values: readonly unknown[] = isNumber ? bad.number : bad.string;
      const value = values[index % values.length];
      // Any text is a name.
      if (path.endsWith('/label') && value === 'Zo Niet') return;
      const changed = applyChanges(everythingScenario, [{ path, value: value as number }]);
      const lines = changed.ok ? [`${path} takes ${JSON.stringify(value)}`] : problemLines(changed.problems);
      for (const line of lines) {
        expect(line).toMatch(HELPS);
        expect(line).not.toMatch(NEVER);
        expect(line).toMatch(/^[\p{Lu}].*\.$/u);
      }
    });
  });

  it.each<readonly [path: string, sentence: string]>([
    [
      '/contracts/prijs2/eurosPerDay',
      'Contracten: het pad ‘/contracts/prijs2/eurosPerDay’ bestaat niet in dit scenario: het contract ‘prijs2’ bestaat niet. Kies ‘dagprijs’, ‘dagprijs-stop’, ‘traject’, ‘resultaat’, ‘vast’, ‘norm’, ‘beschikbaar’, ‘inwoners’ of ‘mengsel’.',
    ],
    [
      '/contracts/dagpijs/eurosPerDay',
      'Contracten: het pad ‘/contracts/dagpijs/eurosPerDay’ bestaat niet in dit scenario: het contract ‘dagpijs’ bestaat niet. Bedoelt u ‘/contracts/dagprijs/eurosPerDay’?',
    ],
    [
      '/segments/behandelgroep/providerCost/staffing/posts/weekend/staff',
      'Segment ‘Behandelgroep’, personeel: diensten: het pad ‘/segments/behandelgroep/providerCost/staffing/posts/weekend/…’ bestaat niet in dit scenario: ‘weekend’ staat niet in de lijst. Kies ‘dag’ of ‘nacht’.',
    ],
    [
      '/locations/oost/property/grants/spuk/share',
      'Locatie ‘Oost’: gebouw: het pad ‘/locations/oost/property/grants/spuk/share’ bestaat niet in dit scenario: ‘/locations/oost/property/grants’ is er nog niet. Vul ‘/locations/oost/property/grants’ in zijn geheel in, tussen [ en ].',
    ],
    [
      '/contracts/traject/billing/departureDay',
      'Contract ‘Prijs per traject’: het pad ‘/contracts/traject/billing/departureDay’ bestaat niet in dit scenario. Kies een pad dat bestaat.',
    ],
    [
      '/contracts/dagprijs/corridor/bandShare',
      'Contract ‘Prijs per dag’: het pad ‘/contracts/dagprijs/corridor/bandShare’ bestaat niet in dit scenario. Kies een pad dat bestaat.',
    ],
    [
      '/contracts/norm/sharedSavings/providerShare',
      'Contract ‘Vast bedrag naar plaatsen’: het pad ‘/contracts/norm/sharedSavings/providerShare’ bestaat niet in dit scenario: ‘/contracts/norm/sharedSavings’ is er nog niet. Vul ‘/contracts/norm/sharedSavings’ in zijn geheel in, tussen { en }.',
    ],
    [
      '/budget/eurosPerYear/2026',
      'Budget van de gemeenten per jaar: het pad ‘/budget/eurosPerYear/2026’ bestaat niet in dit scenario. Kies een pad dat bestaat.',
    ],
  ])('the path %s', (path, sentence) => {
    const changed = applyChanges(everythingScenario, [{ path, value: 1 }]);
    expect(changed.ok ? [] : problemLines(changed.problems)).toEqual([sentence]);
  });

  it('amounts of two years without an index', () => {
    const { indexation: _, ...scenario } = everythingScenario;
    const { '/indexation': __, ...sources } = scenario.sources;
    const parsed = parseScenario({ ...scenario, sources });
    expect(problemLines(parsed.ok ? parsed.warnings : parsed.problems)).toContain(
      'Indexering: bedragen van verschillende jaren worden bij elkaar opgeteld: prijspeil 2023 en 2024. Vul een indexering in, of reken alle bedragen om naar hetzelfde prijspeil.',
    );
  });

  it('a rate of a fifth is told by nobody, nor an old contract that does not rise', () => {
    expect(linesWith('/indexation/prices/laterRate', 0.2)).toEqual([]);
    expect(linesWith('/contracts/dagprijs-stop/priceYear', 2015)).toEqual([]);
  });

  it('costs rise as the prices where they have no index of their own: from the same first year', () => {
    const { costs: _, ...indexation } = everythingScenario.indexation!;
    const { years } = indexation.prices;
    const later = { ...indexation, prices: { ...indexation.prices, years: years.slice(1) } };
    expect(linesWith('/indexation', indexation)).toEqual([]);
    // Overflow is of 2023, and prices are known from 2025 on.
    expect(linesWith('/indexation', later)).toEqual([
      'Indexering van de prijzen: jaren: voor 2024 staat er geen stijging, dus in dat jaar blijven bedragen gelijk. Vul het jaar 2024 in, met 0 als er niets stijgt.',
    ]);
  });

  it('is nothing in a programme that ends at exactly nothing', () => {
    // 275,000 - 160,000 = 115,000; 115,000 + 130,000 - 245,000 = 0 (domain.md 1.4, table 4.7).
    expect(linesWith('/programmes/transformatie/reserveEuros', 0)).toEqual([]);
  });
});
