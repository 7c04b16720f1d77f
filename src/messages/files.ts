/** Words about opening and saving cases. */
export const FILES = {
  open: 'Ander bestand openen',
  save: 'Bestand bewaren',
  saveNote: 'Dit voorbeeld met al uw keuzes. Open het later of op een ander apparaat.',
  cases: 'Voorbeelden',
  tooLarge: (name: string) => `Het bestand ‘${name}’ is te groot. Kies een bestand dat met deze toepassing is bewaard.`,
  refused: 'Dit bestand kan niet worden geopend',
  refusedText: (name: string, count: number) =>
    `In ‘${name}’ ${count === 1 ? 'is één ding' : 'zijn dingen'} niet goed. Uw vorige voorbeeld staat er nog.`,
  again: 'Kies een ander bestand',
  notInLink:
    'Een eigen bestand staat niet in een link: het blijft op dit apparaat. Bewaar het bestand en geef het door. Met Meer, Ander bestand openen is het overal te openen.',
  notFetched: 'Dit voorbeeld kon niet worden opgehaald. Kijk of er internet is en probeer het opnieuw.',
  variant: 'Uw keuzes',
  variantId: 'uw-keuzes',
  ownNumber: 'Eigen keuze, gemaakt op de pagina.',
  ownAssumption: 'Eigen aanname, veranderd op de pagina.',
  ownContract: 'Eigen afspraak, gemaakt op de pagina. Begonnen met getallen uit dit scenario.',
} as const;
