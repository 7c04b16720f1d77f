/** Words about opening and saving cases. */
export const FILES = {
  tooLarge: (name: string) => `Het bestand ‘${name}’ is te groot. Kies een bestand dat met deze toepassing is bewaard.`,
  refused: 'Dit bestand kan niet worden geopend',
  refusedText: (name: string, count: number) =>
    `In ‘${name}’ ${count === 1 ? 'is één ding' : 'zijn dingen'} niet goed. Uw vorige voorbeeld staat er nog.`,
  variant: 'Uw keuzes',
  variantId: 'uw-keuzes',
  ownNumber: 'Eigen keuze, gemaakt op de pagina.',
  ownAssumption: 'Eigen aanname, veranderd op de pagina.',
  ownContract: 'Eigen afspraak, gemaakt op de pagina. Begonnen met getallen uit dit scenario.',
} as const;
