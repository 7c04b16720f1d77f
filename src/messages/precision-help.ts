/** What `precision --help` prints. */
export const PRECISION_HELP = `Speelt door tot een gemiddelde zeker genoeg is, en zegt hoe vaak dat nodig was.

Gebruik
  npm run -s precision -- BESTAND --aim UITKOMST --half-width 5% [keuzes]

Voorbeelden
  hoe lang is de wachttijd gemiddeld, op 5% nauwkeurig?
    npm run -s precision -- scenarios/almata.json --variant in-een-keer --aim waitingTime
  hoe lang is de wachtlijst op 1 januari 2024, op een halve jongere nauwkeurig?
    npm run -s precision -- scenarios/almata.json --aim waitingList@2024-01-01 --half-width 0,5

Keuzes
  --aim UITKOMST[:SEGMENT][@PERIODE]
                        welk gemiddelde; mag vaker: dan wordt doorgespeeld tot ze allemaal zeker
                        genoeg zijn (zonder deze keuze: de gebruikelijke uitkomsten)
  --half-width MARGE    hoe ver het gemiddelde er met 95% zekerheid hoogstens naast zit: een deel
                        van het gemiddelde (5%, ook zonder deze keuze), of een aantal in de eenheid
                        van de uitkomst (2 dagen: 2; voor een percentage is 0,02 twee procentpunt)
  --most N              nooit vaker naspelen dan N keer, 100 of meer (zonder deze keuze: 10.000, of
                        zoveel als er in het geheugen en in een uur past)
  --line WAARDE         een grens voor die ene uitkomst, in haar eenheid: hoe vaak een toekomst
                        erboven ligt, met de zekerheid van die kans
  --plain               zonder af te trekken wat alleen toeval in aanmeldingen en verblijfsduren is
  --pairs               speel toekomsten in tegengestelde paren: in de tweede valt elk lot andersom
  --variant ID          van deze variant; zonder deze keuze van het uitgangspunt
  --contract ID         dit contract betaalt
  --set /pad=WAARDE     wijzig één getal in het uitgangspunt; mag vaker
  --seed TEKST          startgetal van het toeval
  --workers N           over hoeveel rekenkernen het werk wordt verdeeld (zonder deze keuze: alle);
                        de uitkomst is voor elk aantal dezelfde
  --json                geef één JSON-object in plaats van tekst
  -h, --help            deze uitleg

Uitgangscode: 0 klaar (ook als de gevraagde marge niet is gehaald), 2 een keuze klopt niet, 3 te
groot om te rekenen, 1 fout in Doorstroom. Meer uitleg staat in docs/cli.md.`;
