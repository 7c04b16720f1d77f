/** The text of the dialog Over dit model: what it does, in which order, and what it does not know. */
export const ABOUT = {
  title: 'Over dit model',
  readAloud: 'Dit scenario in zinnen, met uw keuzes',
  sections: [
    {
      heading: 'Wat doet dit?',
      paragraphs: [
        'Dit is een rekenmodel, geen voorspelling. Het laat zien wat er gebeurt als deze aannames kloppen.',
        'De computer speelt de toekomst honderden keren na. Elke keer komen en vertrekken de jongeren op andere dagen. Zo ziet u niet één uitkomst, maar ook hoe ver de uitkomsten uiteenlopen.',
        'Elke variant krijgt dezelfde jongeren en hetzelfde toeval. Een verschil met nu komt dus door uw keuzes, niet door geluk.',
      ],
    },
    {
      heading: 'Hoe sluit een plaats?',
      paragraphs: [
        'Niemand hoeft weg. Een plaats sluit pas als de jongere die er woont vertrekt. Daarna komt er niemand meer op die plaats. De bezetting kan daarom een tijd hoger zijn dan het aantal plaatsen.',
        'Een scenario kan ook zeggen dat jongeren verhuizen als hun plaats sluit. Zij blijven waar ze zijn tot er elders een plaats is, en gaan daar verder.',
      ],
    },
    {
      heading: 'Wat gebeurt er eerst?',
      paragraphs: ['Gebeurt er meer op hetzelfde moment, dan is dit de volgorde:'],
      steps: [
        'Jongeren vertrekken.',
        'Het aantal plaatsen verandert.',
        'Jongeren gaan van de wachtlijst af. Wie weg was, meldt zich weer.',
        'Nieuwe jongeren worden aangemeld.',
        'Jongeren krijgen een plaats. Wie aan de beurt is, gaat eerst; het scenario zegt wie dat is.',
      ],
    },
    {
      heading: 'Wie wacht, en wie zit in een noodplek?',
      paragraphs: [
        'Een jongere met spoed moet binnen een dag een plek hebben. Is er geen plaats vrij, dan gaat de jongere naar een noodplek: een plek ergens anders. De jongere houdt de beurt op de wachtlijst en komt terug zodra er een plaats vrij is. De wachtlijst telt deze jongeren mee.',
      ],
    },
    {
      heading: 'Wat betekenen de banden?',
      paragraphs: [
        'De lijn is het gemiddelde. De donkere band is de helft van de keren, de lichte band is 9 van de 10 keer.',
        'De band laat toeval zien: wanneer jongeren komen en hoe lang zij blijven. Niet in de band: nieuwe wetten, personeelstekort, andere verwijzers. Ook de twijfel over een aanname zit niet in de band.',
      ],
    },
    {
      heading: 'Wie betaalt wat?',
      paragraphs: [
        'De gemeente betaalt het contract aan de aanbieder en de noodplekken aan andere aanbieders. De aanbieder betaalt personeel en gebouw. Wat de gemeente aan het contract betaalt, ontvangt de aanbieder: tel die twee niet bij elkaar op.',
        'Betalen per dag (PxQ): elke bezette dag heeft een prijs. Vast bedrag (lumpsum): een bedrag per jaar, hoe vol het ook is. Doorstroom laat zien wat elke vorm doet en kiest er geen.',
        'Bedragen zijn niet geïndexeerd: ze hebben het prijsjaar dat erbij staat.',
      ],
    },
    {
      heading: 'Echte namen, aangenomen getallen',
      paragraphs: [
        'Het voorbeeld noemt een echte instelling en echte regio’s, omdat een artikel daar getallen van geeft. Veel andere getallen zijn aannames en zeggen niets over die instelling. Bij elk getal staat waar het vandaan komt. Er zitten geen gegevens van echte jongeren in.',
      ],
    },
    {
      heading: 'Wat zit er niet in?',
      paragraphs: [
        'Wat niet in de zinnen van dit scenario staat, gebeurt niet. Staat er bijvoorbeeld niets over jongeren die niet meer willen wachten of die terugkomen, dan doen ze dat hier ook niet.',
        'Dit kan het model niet: plaatsen die alleen bij sommige jongeren passen, een deel van een plaats (een weekend), personeel dat diensten draait, en de kosten van later.',
      ],
    },
    {
      heading: 'Waar blijven uw gegevens?',
      paragraphs: [
        'Alles wordt op dit apparaat uitgerekend. Er gaat niets naar een server. Uw keuzes staan in het adres van de pagina.',
      ],
    },
  ],
} as const;
