/** Words of the window in which someone chooses a case by its question. */
export const CASES = {
  title: 'Kies een vraag',
  lead: 'Elk voorbeeld is een echte vraag uit de jeugdhulp. Kies de vraag die op de uwe lijkt; de getallen kunt u daarna zelf veranderen. Terug kan altijd met Ongedaan maken.',
  for: 'Voor',
  open: 'nu open',
  opening: 'Wordt geopend…',
  own: 'Leren, of zelf beginnen',
  ownFile: 'Mijn eigen bestand openen',
  ownFileText: 'Een bestand dat u eerder met Doorstroom bewaarde. Het blijft op dit apparaat.',
} as const;

/** What a card says beside the question and the name of its case. */
export interface CaseCard {
  /** In one sentence, what is in it. */
  readonly about: string;
  /** Who has this question; with a small letter, behind "Voor". */
  readonly audience: string;
  /** No question of a real region, but a begin for one's own: they stand apart. */
  readonly isStart?: true;
}

/** The cases in the order in which they are offered, by their id. */
export const CASE_CARDS: Readonly<Record<string, CaseCard>> = {
  almata: {
    about: 'Eén soort hulp, één besluit: wat doet minder plaatsen met de wachtlijst en met de rekening?',
    audience: 'inkopers en beleidsmakers die een krimp voorbereiden',
  },
  zuidwest: {
    about: 'Vijf jaar afbouwen terwijl vier andere soorten hulp nog moeten groeien.',
    audience: 'bestuurders en programmaleiders van een landsdeel',
  },
  'gooi-en-vechtstreek': {
    about: 'Pleeggezinnen werven, gezinshuizen openen, leefgroepen kleiner maken: haalt het plan zijn doelen?',
    audience: 'projectleiders die doelen per jaar moeten waarmaken',
  },
  'holland-rijnland': {
    about: 'Soorten hulp die op elkaar aansluiten, en gemeenten die samen betalen.',
    audience: 'regio’s die een hele keten inkopen, en financieel adviseurs van gemeenten',
  },
  nationaal: {
    about: 'Minder overplaatsen, snel of geleidelijk afbouwen, en wat andere instellingen daarvan merken.',
    audience: 'landelijk beleid, en wie het effect op andere instellingen wil zien',
  },
  timon: {
    about: 'Eén gezin, twee plannen en twee manieren van betalen.',
    audience: 'contractmanagers die een afspraak over resultaat afwegen',
  },
  voorbeeldregio: {
    about: 'Een kleine, verzonnen regio die alles laat zien: gebouwen, gemeenten, personeel en een budget.',
    audience: 'wie Doorstroom leert kennen of er les mee geeft',
    isStart: true,
  },
  leeg: {
    about: 'Tien plaatsen en begingetallen die niets zeggen over een echte regio: vul uw eigen getallen in.',
    audience: 'wie met eigen cijfers wil rekenen',
    isStart: true,
  },
};
