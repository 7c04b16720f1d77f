/** What `goalseek --help` prints. */
export const GOAL_HELP = `Zoekt de kleinste of grootste waarde van één knop waarbij een norm wordt gehaald.

Gebruik
  npm run -s goalseek -- BESTAND --input KNOP=VAN:TOT[:STAP] --aim UITKOMST --at-least GRENS
                         [keuzes]

Voorbeelden
  hoeveel plaatsen, zodat 95% van de jongeren in 2022 binnen 14 dagen een plaats heeft?
    npm run -s goalseek -- scenarios/almata.json --input plaatsen=30:60 \\
      --aim withinNorm@2022 --at-least 95% --norm-days 14
  hoe lang mag het verblijf zijn, zodat in 9 van de 10 toekomsten eind 2023 hoogstens 5 wachten?
    npm run -s goalseek -- scenarios/almata.json --variant in-een-keer --input verblijfsduur=2:6 \\
      --aim waitingList@2024-01-01 --at-most 5 --chance 90%
  tot wanneer kan een huis nog jongeren opnemen, als het op 1 juli 2026 leeg moet zijn?
    npm run -s goalseek -- scenarios/voorbeeldregio.json \\
      --input /segments/huizen/capacity/groups/huis-3/admissionStop=2025-02-01:2026-01-01 \\
      --empty dorpshuis@2026-07-01 --chance 90%

De norm
  --aim UITKOMST[:SEGMENT][@PERIODE]  waar de norm over gaat, bijvoorbeeld waitingTime:gesloten@2023
  --at-most GRENS       hoogstens zoveel; een percentage met %: --at-most 5%
  --at-least GRENS      minstens zoveel
  --chance KANS         in zoveel van de toekomsten, bijvoorbeeld 90%; zonder deze keuze: gemiddeld
  --norm-days DAGEN     hoe lang wachten mag, voor uitkomsten over de norm; alleen voor deze vraag
  --empty LOCATIE@DATUM in plaats van --aim: op die datum woont niemand meer op de locatie
                        (zonder --chance: in 90% van de toekomsten)

De knop
  --input KNOP=VAN:TOT[:STAP]  een knop van de eerste pagina, instroom, verblijf, of het /pad van
                        een getal of datum; een datum die er nog niet staat, mag ook
  --smallest            zoek de kleinste waarde die de norm haalt
  --largest             zoek de grootste; zonder deze twee: wat past bij het eind dat de norm haalt

Het scenario
  --variant ID          van deze variant; zonder deze keuze van het uitgangspunt
  --contract ID         dit contract betaalt
  --set /pad=WAARDE     wijzig één getal in het uitgangspunt; mag vaker
  --seed TEKST          startgetal van het toeval
  --replications N      hoogstens zo vaak naspelen bij één waarde (zonder deze keuze: 5000)
  --workers N           over hoeveel rekenkernen het werk wordt verdeeld (zonder deze keuze: alle)
  --json                geef één JSON-object in plaats van tekst
  -h, --help            deze uitleg

Uitgangscode: 0 klaar (ook als de norm niet te halen is), 2 een keuze klopt niet, 3 te groot om te
rekenen, 1 fout in Doorstroom. Meer uitleg staat in docs/cli.md.`;
