/** What the commands `fit` and `backtest` say about themselves, and about how they were typed. */
export const OWN_PAST_HELP = {
  fit: `Leest uw eigen tabel en bepaalt daaruit instroom en verblijfsduur, met onzekerheid.

Gebruik
  npm run -s fit -- TABEL.csv [keuzes]

De tabel
  per maand           maand; aanmeldingen; opnames; vertrokken; in zorg; wachtend; plaatsen
  of per jongere      datum aanmelding; datum in; datum uit; segment
                      een lege ‘datum uit’ betekent: nog aanwezig. Namen zijn niet nodig en
                      worden niet gelezen.

Keuzes
  --group NAAM        alleen de rijen met deze waarde in de kolom ‘segment’ of ‘groep’
  --from DATUM        de lijst van jongeren is volledig vanaf deze dag (zonder deze keuze: na het
                      eerste vertrek)
  --until DATUM       en tot en met deze dag (zonder deze keuze: de laatste datum in de lijst)
  --scenario BESTAND  het scenario waarin de getallen komen
  --segment ID        het segment van dat scenario (niet nodig als er één is)
  --write BESTAND     schrijf dat scenario met de getallen uit de tabel; elk krijgt de bron
                      ‘eigen gegevens’
  --json              geef één JSON-object in plaats van tabellen
  -h, --help          deze uitleg

Uitgangscode: 0 klaar, 2 de tabel of een keuze klopt niet, 1 fout in Doorstroom.
Meer uitleg staat in docs/cli.md.`,
  backtest: `Proef op het verleden: leert van de eerste helft van uw tabel en vergelijkt de tweede helft met de
werkelijkheid.

Gebruik
  npm run -s backtest -- TABEL.csv BESTAND.json [keuzes]

Keuzes
  --segment ID        het segment van het scenario (niet nodig als er één is)
  --places N          zoveel plaatsen waren er in de tweede helft (zonder deze keuze: de kolom
                      ‘plaatsen’ van de tabel, en anders de plaatsen van het scenario)
  --group NAAM        alleen de rijen met deze waarde in de kolom ‘segment’ of ‘groep’
  --from DATUM        de lijst van jongeren is volledig vanaf deze dag
  --until DATUM       en tot en met deze dag
  --set /pad=WAARDE   wijzig één getal in het scenario; mag vaker
  --variant ID        neem deze variant van het scenario
  --contract ID       dit contract betaalt; hier alleen van belang als mensen erop reageren
  --replications N    hoe vaak de tweede helft wordt nagespeeld (naar boven afgerond op een
                      veelvoud van 20)
  --seed TEKST        startgetal van het toeval
  --workers N         over hoeveel rekenkernen het werk wordt verdeeld
  --shard I/N --out BESTAND
                      speel één deel na, voor een ander apparaat; merge voegt de delen samen
  --json              geef één JSON-object in plaats van tabellen
  -h, --help          deze uitleg

Uitgangscode: 0 klaar, 2 de tabel, het scenario of een keuze klopt niet, 3 te groot om te rekenen,
1 fout in Doorstroom. Meer uitleg staat in docs/cli.md.`,
  noTable: 'Er is geen tabel genoemd. Vul een bestand in, bijvoorbeeld: scenarios/tables/verzonnen-jongeren.csv.',
  noScenario: 'Noem na de tabel ook een scenario, bijvoorbeeld: scenarios/almata.json.',
  severalTables: 'Er zijn meer bestanden genoemd; er kan één tabel tegelijk.',
  date: (flag: string) => `Achter --${flag} staat geen datum. Schrijf 2020-01-01 of 01-01-2020.`,
  whichSegment: (ids: readonly string[]) => `Kies met --segment bij welk segment de tabel hoort: ${ids.join(', ')}.`,
  unknownSegment: (ids: readonly string[]) => `Dat segment bestaat niet in het scenario. Kies uit: ${ids.join(', ')}.`,
  writeNeedsScenario: 'Bij --write hoort --scenario: het bestand waarin de getallen komen.',
  segmentNeedsScenario: 'De keuze --segment hoort bij --scenario. Voor een groep in de tabel is er --group.',
  notWritten: (file: string) => `Het bestand “${file}” kan niet worden geschreven. Kies een andere naam of map.`,
  written: (file: string) => `Geschreven: ${file}`,
  sameFile: 'Achter --write staat het scenario zelf. Kies een nieuwe naam, dan blijft het oude bewaard.',
  nothingFitted: 'Uit deze tabel is niets te bepalen dat in het scenario past; er is niets geschreven.',
  taken: 'In het scenario gezet',
  couldBeTaken: 'In het scenario wordt dat (schrijf het met --write)',
} as const;
