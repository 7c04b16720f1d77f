/** Words of the list of all assumptions, in the open drawer. */
export const ASSUMPTION_LIST = {
  bothSides:
    'Verandert u een aanname, dan verandert die ook voor "nu". Zo blijft het verschil het effect van uw keuzes.',
  certain: 'Wat weten we zeker?',
  certainNone: 'Geen enkel getal komt uit een document of uit uw gegevens.',
  assumed: 'Wat is aangenomen?',
  contradictions: 'Waar bronnen verschillen',
  contradictionsText: 'Twee bronnen zeggen niet hetzelfde, of een zin zegt iets anders dan hij lijkt te zeggen.',
  counts: (known: number, assumed: number) =>
    `Van de ${known + assumed} getallen en regels ${known === 1 ? 'komt er 1' : `komen er ${known}`} uit een document of uit uw gegevens. ` +
    `De andere ${assumed} zijn aangenomen.`,
  range: (low: string, high: string) => `Waarschijnlijk tussen ${low} en ${high} (in 8 van de 10 gevallen).`,
  isChoice: 'Dit getal verandert u bij Uw keuzes.',
  percent: 'procent',
  isVariant: 'Dit getal hoort bij het beginpunt dat u koos. Kies een ander beginpunt om het te veranderen.',
  chosen: 'Dit koos u zelf.',
  back: 'terug',
  backOf: (name: string) => `${name}: terug naar de aanname`,
  lower: (name: string) => `${name}: lager`,
  higher: (name: string) => `${name}: hoger`,
} as const;
