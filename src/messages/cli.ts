import { formatNumber } from './format.ts';

/** What the command line says about itself: help, mistakes in the arguments, files that cannot be read. */
export const CLI = {
  help: `Speelt een scenario na: wat gebeurt er met de wachtlijst, de plaatsen en de kosten?

Gebruik
  npm run -s simulate -- BESTAND [keuzes]

Keuzes
  --variant ID          reken één variant door; "basis" is het uitgangspunt zonder wijzigingen
                        (zonder deze keuze: het uitgangspunt en alle varianten)
  --contract ID         dit contract betaalt, voor de segmenten waar het een keuze is; dezelfde
                        toekomsten, opnieuw in geld
  --set /pad=WAARDE     wijzig één getal in het uitgangspunt, vóór de varianten; mag vaker
                        voorbeeld: --set /segments/gesloten/start/inCare=52
  --replications N      hoe vaak de toekomst wordt nagespeeld
  --workers N           over hoeveel rekenkernen het werk wordt verdeeld (zonder deze keuze: alle);
                        de uitkomst is voor elk aantal dezelfde
  --shard I/N           speel alleen deel I van N na en schrijf het naar --out BESTAND;
                        zie docs/scaling.md
  --seed TEKST          startgetal van het toeval; hetzelfde startgetal geeft dezelfde uitkomst
  --json                geef één JSON-object in plaats van tabellen
  --describe            lees het scenario voor in zinnen, zonder het na te spelen
  --trace N             volg één jongere: alles wat jongere N meemaakt, met datum
  --replication N       in welke toekomst die jongere wordt gevolgd (zonder deze keuze: 1)
  -h, --help            deze uitleg

Uitgangscode: 0 klaar, 2 het scenario of een keuze klopt niet, 3 te groot om te rekenen,
1 fout in Doorstroom. Meer uitleg staat in docs/cli.md.`,
  noFile: 'Er is geen scenariobestand genoemd. Vul een bestand in, bijvoorbeeld: scenarios/almata.json.',
  severalFiles: (files: readonly string[]) =>
    `Er zijn ${files.length} bestanden genoemd (${files.map(quoted).join(', ')}); er kan één scenario tegelijk. ` +
    'Kies één bestand, en zet een naam met spaties tussen aanhalingstekens.',
  unknownFlag: (flag: string, near: string | null) =>
    `De keuze ${quoted(flag)} bestaat niet.${near ? ` Bedoelt u --${near}?` : ''} Kies uit de lijst van --help.`,
  unknownCommand: (name: string, near: string | null, known: readonly string[]) =>
    `${quoted(name)} is geen opdracht, en ook geen bestand.${near ? ` Bedoelt u ${near}?` : ''} Kies uit: ${known.join(', ')}.`,
  notTogether: (one: string, other: string) => `De keuzes --${one} en --${other} gaan niet samen. Kies er één.`,
  onlyWith: (flag: string, needed: string, near: string) =>
    `De keuze --${flag} hoort bij --${needed}. Vul ook --${needed} in, of kies --${near}.`,
  notWhole: (flag: string, value: string, most: number) =>
    `Achter --${flag} staat ${quoted(value)}. Vul een heel getal in van 1 tot en met ${formatNumber(most)}.`,
  missingValue: (flag: string) =>
    `Achter --${flag} ontbreekt een waarde. Vul die in: --${flag} ${FORMS[flag] ?? 'WAARDE'}.`,
  flagWithoutValue: (flag: string) => `De keuze --${flag} heeft geen waarde nodig. Schrijf alleen --${flag}.`,
  twice: (flag: string) => `De keuze --${flag} staat er meer dan eens. Kies één waarde.`,
  settingForm: (value: string) =>
    `De wijziging ${quoted(value)} is niet te lezen. Verwacht wordt --set /pad=WAARDE, ` +
    'bijvoorbeeld: --set /segments/gesloten/start/inCare=52.',
  missingFile: (file: string) =>
    `Het bestand ${quoted(file)} bestaat niet. Controleer de naam en de map, en kies een ander bestand.`,
  directory: (file: string) => `${quoted(file)} is een map. Kies een bestand in die map.`,
  noPermission: (file: string) =>
    `Het bestand ${quoted(file)} mag niet worden gelezen. Vraag leesrechten of kies een ander bestand.`,
  unreadableFile: (file: string) => `Het bestand ${quoted(file)} kan niet worden gelezen. Kies een ander bestand.`,
  fileTooLarge: (file: string, megabytes: number) =>
    `Het bestand ${quoted(file)} is groter dan ${megabytes} MB. Een scenario is hoogstens ${megabytes} MB groot; kies een ander bestand.`,
  unknownVariant: (id: string, near: string | null, known: readonly string[]) =>
    `De variant ${quoted(id)} bestaat niet.${near ? ` Bedoelt u ${quoted(near)}?` : ''} Kies uit: ${known.join(', ')}.`,
  unknownContract: (id: string, near: string | null, known: readonly string[]) =>
    `Het contract ${quoted(id)} bestaat niet.${near ? ` Bedoelt u ${quoted(near)}?` : ''} ` +
    (known.length > 0 ? `Kies uit: ${known.join(', ')}.` : 'Dit scenario heeft geen contracten; vul er eerst een in.'),
  noContractInForce:
    'Geen enkel segment heeft een contract, dus --contract verandert niets. Kies een scenario met contracten.',
  andMore: (count: number) =>
    `Let op: en nog ${count} ${count === 1 ? 'ander punt' : 'andere punten'}; met --json staan ze er allemaal.`,
  warning: (text: string) => `Let op: ${text}`,
  played: (done: number, expected: number | null) =>
    expected === null
      ? `${formatNumber(done)} keer nagespeeld`
      : `${formatNumber(done)} van ongeveer ${formatNumber(Math.max(done, expected))} keer nagespeeld`,
  stopped: 'Gestopt; er zijn geen uitkomsten.',
  bug: 'Er ging iets mis in Doorstroom zelf; er zijn geen uitkomsten. Meld dit met het scenariobestand erbij. (DOORSTROOM_DEBUG=1 toont de technische oorzaak.)',
} as const;

const FORMS: Readonly<Record<string, string>> = {
  set: '/pad=WAARDE',
  seed: 'TEKST',
  replications: 'N',
  variant: 'ID',
  contract: 'ID',
  trace: 'N',
  replication: 'N',
  workers: 'N',
  shard: 'I/N',
  out: 'BESTAND',
  part: 'BESTAND',
};

/** The longest piece of a user's own text that is repeated in a message. */
const LONGEST_QUOTE = 80;

/** Puts a user's text between quotes, shortened and without characters that could steer a terminal. */
export function quoted(text: string): string {
  const safe = text.replaceAll(/\p{C}/gu, '?');
  return `"${safe.length > LONGEST_QUOTE ? `${safe.slice(0, LONGEST_QUOTE)}…` : safe}"`;
}
