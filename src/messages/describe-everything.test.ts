import { expect, describe as group, it } from 'vitest';
import { describe } from '../scenario/describe.ts';
import { everythingScenario } from '../scenario/everything.test-data.ts';
import { SHARING_RULES } from '../scenario/everything-money.test-data.ts';
import { withValueAt } from '../scenario/pointer.ts';
import { descriptionText } from './describe.ts';

const SENTENCES = [
  'De berekening loopt van 1 januari 2024 tot en met 31 december 2026.',
  'Eerst loopt een aanloop van 180 dagen die niet meetelt.',
  'De norm voor wachten is 42 dagen.',
  'De groep ‘Crisis’ is spoed.',
  'De groep ‘Crisis’ heeft voorrang 1 op een wachtlijst waar spoed voorgaat (1 gaat het eerst).',
  'Bij de aanmelding zijn jongeren uit de groep ‘Crisis’ tussen de 12 en 18 jaar oud.',
  'De groep ‘Zware vraag’ is geen spoed.',
  'De groep ‘Zware vraag’ heeft voorrang 2 op een wachtlijst waar spoed voorgaat (1 gaat het eerst).',
  'De groep ‘Zware vraag’ heeft 30 dagen voorsprong op een wachtlijst waar het langste wachten voorgaat.',
  'Bij de aanmelding zijn jongeren uit de groep ‘Zware vraag’ tussen de 14 en 17,5 jaar oud.',
  'De groep ‘Gewone vraag’ is geen spoed.',
  'Bij de aanmelding zijn jongeren uit de groep ‘Gewone vraag’ tussen de 10 en 16 jaar oud.',
  'Locatie ‘Noord’ blijft open.',
  'Het gebouw van locatie ‘Noord’ is gemaakt voor 14 plaatsen in 2 groepen.',
  'Het gebouw van locatie ‘Noord’ is van de zorgaanbieder: € 2.800.000, in gebruik vanaf 1 juli 2010, in 35 jaar afgeschreven tot € 300.000, met 3% rente met elk jaar hetzelfde bedrag aan rente en aflossing.',
  'Onderhoud van locatie ‘Noord’ kost € 42.000 per jaar en energie € 31.000 (prijspeil 2024); sluit een groep, dan stopt 60% van het deel van die groep.',
  'In de prijs van de zorg zit voor locatie ‘Noord’ € 16.001 per plaats per jaar voor huisvesting (prijspeil 2024).',
  'Locatie ‘Noord’ verkopen kan vanaf 9 maanden nadat het gebouw leeg is: dat brengt € 1.700.000 op en kost € 45.000 (prijspeil 2024).',
  'Locatie ‘Noord’ verhuren kan vanaf 6 maanden nadat het gebouw leeg is: dat brengt € 95.000 per jaar op en kost € 12.000 per jaar (prijspeil 2024).',
  'Locatie ‘Noord’ verbouwen kan vanaf 12 maanden nadat het gebouw leeg is: dat kost € 650.000, en brengt daarna € 140.000 per jaar op en kost € 25.000 per jaar (prijspeil 2024).',
  'Is het gebouw van locatie ‘Noord’ leeg, dan wordt het verkocht.',
  'De mogelijkheden met locatie ‘Noord’ worden over 15 jaar vergeleken; later geld telt minder, met een rente van 4% per jaar.',
  'Het Rijk betaalt met ‘SPUK vastgoed’ 50% van de afboeking van de boekwaarde van locatie ‘Noord’, hoogstens € 400.000 (prijspeil 2024).',
  'De gemeenten betalen met ‘Regiofonds’ 25% van de kosten van verbouwing van locatie ‘Noord’, hoogstens € 90.000 (prijspeil 2024).',
  'Locatie ‘Zuid’ neemt vanaf 1 oktober 2025 geen nieuwe jongeren op en is vanaf 1 januari 2026 gesloten.',
  'Het gebouw van locatie ‘Zuid’ is gemaakt voor 14 plaatsen in 2 groepen.',
  'Het gebouw van locatie ‘Zuid’ kost € 180.000 huur per jaar (prijspeil 2024); de huur heeft een opzegtermijn van 12 maanden en loopt minstens tot 30 juni 2026.',
  'Onderhoud van locatie ‘Zuid’ kost € 15.000 per jaar en energie € 28.000 (prijspeil 2024); sluit een groep, dan stopt 50% van het deel van die groep.',
  'In de prijs van de zorg zit voor locatie ‘Zuid’ € 14.500 per plaats per jaar voor huisvesting (prijspeil 2024).',
  'Is het gebouw van locatie ‘Zuid’ leeg, dan blijft het zoals het is.',
  'De mogelijkheden met locatie ‘Zuid’ worden over 5 jaar vergeleken; later geld telt minder, met een rente van 4% per jaar.',
  'Het Rijk betaalt met ‘Frictiegeld’ 70% van de kosten van leegstand van locatie ‘Zuid’, hoogstens € 120.000 (prijspeil 2024).',
  'Locatie ‘West’ blijft open.',
  'Het gebouw van locatie ‘West’ is gemaakt voor 24 plaatsen in 4 groepen.',
  'Het gebouw van locatie ‘West’ is van de zorgaanbieder: € 3.600.000, in gebruik vanaf 1 januari 2018, in 40 jaar afgeschreven tot € 0, met 2,5% rente over de boekwaarde.',
  'Onderhoud van locatie ‘West’ kost € 51.000 per jaar en energie € 44.000 (prijspeil 2024); sluit een groep, dan stopt 55% van het deel van die groep.',
  'In de prijs van de zorg zit voor locatie ‘West’ € 13.000 per plaats per jaar voor huisvesting (prijspeil 2024).',
  'Locatie ‘West’ verbouwen kan zodra het gebouw leeg is: dat kost € 500.000, en brengt daarna € 90.000 per jaar op en kost € 9.000 per jaar (prijspeil 2024).',
  'Is het gebouw van locatie ‘West’ leeg, dan wordt het verbouwd.',
  'De mogelijkheden met locatie ‘West’ worden over 20 jaar vergeleken; later geld telt minder, met een rente van 3,5% per jaar.',
  'Locatie ‘Oost’ blijft open.',
  'Het gebouw van locatie ‘Oost’ is gemaakt voor 4 plaatsen in 1 groep.',
  'Het gebouw van locatie ‘Oost’ kost € 48.000 huur per jaar (prijspeil 2024); de huur heeft een opzegtermijn van 1 maand.',
  'Onderhoud van locatie ‘Oost’ kost € 6.000 per jaar en energie € 8.000 (prijspeil 2024); sluit een groep, dan stopt 100% van het deel van die groep.',
  'In de prijs van de zorg zit voor locatie ‘Oost’ € 15.000 per plaats per jaar voor huisvesting (prijspeil 2024).',
  'Locatie ‘Oost’ verhuren kan vanaf 1 maand nadat het gebouw leeg is: dat brengt € 30.000 per jaar op en kost € 2.000 per jaar (prijspeil 2024).',
  'Is het gebouw van locatie ‘Oost’ leeg, dan wordt het verhuurd.',
  'De mogelijkheden met locatie ‘Oost’ worden over 10 jaar vergeleken; later geld telt minder, met een rente van 4% per jaar.',
  // Crisisopvang
  'Er komen 26 jongeren per jaar bij (Nieuwe crises); dat is 0,5 per week.',
  'De drukte verschilt per dag van de week: op vrijdag 1,3 keer en op zaterdag 0,6 keer het gemiddelde.',
  'Broers en zussen komen samen aan: in 75% van de keren 1 jongere en in 25% van de keren 2 jongeren.',
  'Van de nieuwe jongeren is 100% crisis.',
  'Van deze jongeren komt 70% uit ‘Stad’ en 30% uit ‘Dorp’.',
  'Is het hier vol, dan probeert een nieuwe jongere eerst ‘Gesloten jeugdhulp’ en dan ‘Behandelgroep’.',
  'Er komen 0 jongeren per jaar bij (Bekende gezinnen); dat is 0 per week.',
  'Een vaste groep van 8 jongeren komt steeds terug, na gemiddeld 6,6 maanden (200 dagen) thuis.',
  'Van de nieuwe jongeren is 100% crisis.',
  'Een verblijf duurt tussen 2 dagen en 26 dagen, hoogstens 28 dagen (elke duur even waarschijnlijk).',
  'Er zijn 4 plaatsen.',
  'Worden het er minder, dan hoeft niemand weg: een plaats sluit pas als de jongere vertrekt.',
  'Wie geen vrije plaats vindt, zoekt ergens anders hulp: er is geen wachtlijst.',
  'Wie spoed heeft en niet meteen een plaats krijgt, gaat naar een noodplek van € 500 per dag (prijspeil 2024), voor het hele verblijf.',
  '30% stroomt na het verblijf door naar ‘Behandelgroep’; is daar geen plaats, dan vertrekt de jongere.',
  '70% vertrekt na het verblijf.',
  'Van wie hiervandaan vertrekt, komt 20% later terug in ‘Crisisopvang’; de tijd ertussen is gemiddeld 3,9 maanden (120 dagen), met een spreiding van 1,5 keer dat gemiddelde (lognormale verdeling).',
  'Op de eerste dag hebben 2 jongeren een plaats en wachten er 0.',
  'Hier geldt contract ‘Vast bedrag’.',
  'Vanaf 1 januari 2025 geldt hier contract ‘Beschikbare plaatsen’.',
  'Vanaf 1 juli 2026 geldt hier contract ‘Prijs per traject’.',
  'Voor elke groep van 4 plaatsen werkt in dienst ‘Altijd’ 1 medewerker tegelijk, 24 uur per dag.',
  'Eén fte werkt 1.380 uur per jaar in de groep en kost € 50.500 salaris per jaar, met 32% werkgeverslasten daarbovenop (prijspeil 2024).',
  'Sluit een groep, dan kost het personeel daarvan nog 90 dagen geld, al die tijd helemaal, en daarna in één keer niet meer.',
  'Daarbij kost elke jongere de zorgaanbieder € 40 per dag (prijspeil 2024).',
  'Deze plaatsen zijn op locatie ‘Oost’.',
  'In de begroting van de gemeente valt dit onder taakveld 6.74b: jeugdhulp crisis, lta en ggz-verblijf.',
  // Gesloten jeugdhulp
  'Er komen 48 jongeren per jaar bij; dat is 0,9 per week.',
  'Vanaf 1 januari 2025 en daarna elk jaar op 1 januari komen er 5% minder jongeren bij dan ervoor.',
  'De drukte verschilt per maand: in januari 1,1 keer en in juli 0,8 keer het gemiddelde.',
  'Van de nieuwe jongeren is 25% crisis en 75% zware vraag.',
  'Een verblijf duurt bij 40% gemiddeld 45 dagen (exponentiële verdeling); bij 35% gemiddeld 6,6 maanden (200 dagen), met een spreiding van 0,6 keer dat gemiddelde (gammaverdeling); bij 15% tussen 60 dagen en 3 maanden (90 dagen) (elke duur even waarschijnlijk); bij 10% zoals gemeten bij 3 verblijven: gemiddeld 4,4 maanden (135 dagen); hoogstens 6 maanden (182 dagen).',
  'Woongroep ‘Duin’ op locatie ‘Noord’ heeft 8 plaatsen.',
  'Woongroep ‘Meer’ op locatie ‘Noord’ heeft 6 plaatsen en gaat open op 1 januari 2025.',
  'Woongroep ‘Bos’ op locatie ‘Zuid’ heeft 8 plaatsen.',
  'Woongroep ‘Hei’ op locatie ‘Zuid’ heeft 6 plaatsen, neemt vanaf 1 maart 2025 geen nieuwe jongeren op en is vanaf 1 juli 2025 gesloten.',
  'Worden het er minder, dan verhuizen jongeren voor wie geen plaats meer is naar een andere woongroep zodra daar plaats is; dat kost € 1.150 per jongere (prijspeil 2024).',
  'Er is personeel voor 20 plaatsen; meer kunnen er niet worden gebruikt.',
  'Vanaf 1 januari 2025 is er personeel voor 24 plaatsen; meer kunnen er niet worden gebruikt.',
  'Er blijft 1 plaats vrij voor ‘Crisis’: een ander krijgt pas een plaats als er meer vrij zijn.',
  'Wie geen vrije plaats vindt, komt op de wachtlijst: spoed gaat voor, daarna wie het eerst is aangemeld.',
  'Er wachten hoogstens 15 jongeren thuis: wie daarna komt, zoekt ergens anders hulp.',
  'De tijd dat een jongere wil wachten, is gemiddeld 3,9 maanden (120 dagen) (exponentiële verdeling); daarna vertrekt de jongere.',
  'Van wie 14 dagen wacht, krijgt 50% hulp tijdens het wachten, van € 60 per dag (prijspeil 2024).',
  'Wie spoed heeft en niet binnen 24 uur een plaats krijgt, gaat naar een noodplek van € 450 per dag (prijspeil 2023), tot er een plaats vrij is.',
  '50% stroomt na het verblijf door naar ‘Behandelgroep’; is daar geen plaats, dan probeert de jongere eerst ‘Pleegzorg’ en dan ‘Hulp thuis’; lukt dat niet, dan houdt de jongere de oude plaats bezet.',
  'Een plaats zoeken in ‘Behandelgroep’ duurt tussen 7 dagen en 35 dagen (elke duur even waarschijnlijk); zo lang houdt de jongere de oude plaats bezet.',
  '20% stroomt na het verblijf door naar ‘Hulp thuis’; is daar geen plaats, dan wacht de jongere thuis.',
  '30% vertrekt na het verblijf.',
  'Van wie het langste verblijf bereikt, blijft 30% toch zo lang als nodig is.',
  'Van wie bij het langste verblijf stopt, stroomt 70% door naar ‘Behandelgroep’; is daar geen plaats, dan probeert de jongere eerst ‘Pleegzorg’; lukt dat niet, dan houdt de jongere de oude plaats bezet.',
  'Een plaats zoeken in ‘Behandelgroep’ duurt na het langste verblijf voor iedereen 10 dagen; zo lang houdt de jongere de oude plaats bezet.',
  'Van wie bij het langste verblijf stopt, vertrekt 30%.',
  'De tijd tot een jongere voortijdig stopt, is gemiddeld 13,1 maanden (400 dagen), met een spreiding van 0,8 keer dat gemiddelde (Weibullverdeling), als het verblijf niet eerder eindigt; wie stopt, vertrekt.',
  'De hulp stopt als een jongere 18 jaar wordt, en bij 25% bij 21 jaar.',
  'Op de eerste dag hebben 18 jongeren een plaats en wachten er 3.',
  'Hier geldt contract ‘Vast bedrag naar plaatsen’.',
  'Met contract ‘Vast bedrag naar plaatsen’ duurt een verblijf 5% korter en wordt hoogstens 90% van de plaatsen gebruikt.',
  'Met contract ‘Prijs per dag’ duurt een verblijf 5% langer en komen er 10% meer jongeren bij.',
  'Gebouw kost de zorgaanbieder € 16.000 per plaats per jaar (prijspeil 2024); deze kosten blijven ook als de plaats sluit.',
  'Personeel kost de zorgaanbieder € 60.000 per plaats per jaar (prijspeil 2024); na sluiting lopen ze nog 180 dagen door.',
  'Daarbij kost elke jongere de zorgaanbieder € 45 per dag (prijspeil 2024).',
  'Van wie hiervandaan vertrekt, kost 20% anderen later € 24.000 per jongere, zoals Wmo, Wlz, Zvw en justitie (prijspeil 2024).',
  'In de begroting van de gemeente valt dit onder taakveld 6.74c: gesloten plaatsing.',
  // Behandelgroep
  'Er komen 20 jongeren per jaar bij; dat is 0,4 per week.',
  'Vanaf 1 juli 2025 komen er 24 jongeren per jaar bij; dat is 0,5 per week.',
  'De jongeren komen één voor één, met gelijke tussenpozen.',
  'Van 2 jongeren is bekend op welke dag zij komen.',
  'Van de nieuwe jongeren is 30% zware vraag en 70% gewone vraag.',
  'Is het hier vol, dan probeert een nieuwe jongere eerst ‘Pleegzorg’.',
  'Elk procent meer plaatsen dan op de eerste dag geeft 0,2% meer aanmeldingen.',
  'Een verblijf duurt gemiddeld 8,9 maanden (270 dagen), met een spreiding van 0,7 keer dat gemiddelde (Weibullverdeling).',
  'Voor ‘Zware vraag’ duurt een verblijf gemiddeld 10,8 maanden (330 dagen), hoogstens 17,7 maanden (540 dagen), met een spreiding van 0,9 keer dat gemiddelde (lognormale verdeling).',
  'Voor ‘Crisis’ duurt een verblijf zoals gemeten bij 4 verblijven: gemiddeld 7,2 maanden (220 dagen).',
  'Er zijn 22 plaatsen.',
  'Vanaf 1 januari 2025 zijn er 26 plaatsen, zodra ‘Pleegzorg’ minstens 30 plaatsen heeft.',
  'Vanaf 1 januari 2026 zijn er 20 plaatsen, zodra in ‘Hulp thuis’ minstens 5 jongeren in zorg zijn.',
  'Worden het er minder, dan verhuizen jongeren voor wie geen plaats meer is naar ‘Pleegzorg’ zodra daar plaats is; dat kost € 1.000 per jongere (prijspeil 2024).',
  'Er is personeel voor 26 plaatsen; meer kunnen er niet worden gebruikt.',
  'Er blijven 2 plaatsen vrij voor ‘Crisis’ en ‘Zware vraag’: een ander krijgt pas een plaats als er meer vrij zijn.',
  'Er gaan 3 extra plaatsen open bij 20 jongeren in zorg, en weer dicht bij minder dan 18.',
  'Wie geen vrije plaats vindt, komt op de wachtlijst: wie het langst wacht, gaat voor, en sommige groepen hebben een voorsprong.',
  'De tijd dat een jongere wil wachten, is zoals gemeten bij 3 jongeren: gemiddeld 3 maanden (90 dagen); daarna vraagt de jongere een plaats in ‘Hulp thuis’.',
  'De tijd tot het met een wachtende jongere slechter gaat, is gemiddeld 4,9 maanden (150 dagen), met een spreiding van 0,5 keer dat gemiddelde (gammaverdeling); dan hoort de jongere bij de groep ‘Zware vraag’.',
  'Spoed wacht zoals ieder ander.',
  '40% stroomt na het verblijf door naar ‘Pleegzorg’; is daar geen plaats, dan houdt de jongere de oude plaats bezet.',
  'Een plaats zoeken in ‘Pleegzorg’ duurt gemiddeld 21 dagen (exponentiële verdeling); zo lang houdt de jongere de oude plaats bezet.',
  '35% stroomt na het verblijf door naar ‘Hulp thuis’; is daar geen plaats, dan wacht de jongere thuis.',
  '25% vertrekt na het verblijf.',
  'De tijd tot een jongere voortijdig stopt, is gemiddeld 29,6 maanden (900 dagen) (exponentiële verdeling), als het verblijf niet eerder eindigt; wie stopt, vraagt een plaats in ‘Crisisopvang’.',
  'Op de eerste dag hebben 20 jongeren een plaats en wachten er 4.',
  'Hier geldt contract ‘Prijs per dag’.',
  'Vanaf 1 januari 2026 geldt hier contract ‘Prijs naar resultaat’.',
  'Inventaris kost de zorgaanbieder € 900 per plaats per jaar (prijspeil 2024); sluit de plaats, dan stoppen ze meteen.',
  'Voor elke groep van 6 plaatsen werken in dienst ‘Dag’ 1,5 medewerkers tegelijk, 15 uur per dag.',
  'Voor elke groep van 6 plaatsen werken in dienst ‘Nacht’ 0,5 medewerkers tegelijk, 9 uur per dag.',
  'Eén fte werkt 1.400 uur per jaar in de groep en kost € 48.000 salaris per jaar, met 31% werkgeverslasten daarbovenop (prijspeil 2024).',
  'Van het personeel wordt 12% ingehuurd; dat is 60% duurder.',
  'Sluit een groep, dan kost het personeel daarvan nog 180 dagen geld, elke dag een gelijk stuk minder.',
  'Het personeel van een nieuwe groep begint 30 dagen voordat die opengaat.',
  'Voor een nieuwe groep kost werven en inwerken € 6.500 per fte (prijspeil 2024).',
  'Daarbij kost elke jongere de zorgaanbieder € 38 per dag (prijspeil 2024).',
  'Voor elke jongere die van een andere plek komt, kosten zoeken en overdragen € 1.250 (prijspeil 2024).',
  'Overhead is 14% van de kosten van personeel en de kosten per jongere samen.',
  'Een reële prijs rekent met een bezetting van 88%.',
  'Deze plaatsen zijn op locatie ‘West’.',
  'In de begroting van de gemeente valt dit onder taakveld 6.73c: jeugdhulp met verblijf, overig.',
  // Pleegzorg
  'Er komen 12 jongeren per jaar bij; dat is 0,2 per week.',
  'Van de nieuwe jongeren is 100% gewone vraag.',
  'Een verblijf duurt gemiddeld 24 maanden (731 dagen), met een spreiding van 1,1 keer dat gemiddelde (gammaverdeling).',
  'Voor ‘Crisis’ duurt een verblijf voor iedereen 60 dagen.',
  'Er zijn 30 plaatsen.',
  'Worden het er minder, dan hoeft niemand weg: een plaats sluit pas als de jongere vertrekt.',
  'Wie geen vrije plaats vindt, komt op de wachtlijst: wie het eerst is aangemeld, krijgt de eerste vrije plaats.',
  'Spoed wacht zoals ieder ander.',
  'Na het verblijf vertrekt iedereen.',
  'Op de eerste dag hebben 28 jongeren een plaats en wachten er 0.',
  'Hier geldt contract ‘Prijs per dag’.',
  'Vanaf 1 juli 2025 geldt hier contract ‘Prijs per dag met opnamestop’.',
  'In de begroting van de gemeente valt dit onder taakveld 6.73a: pleegzorg.',
  // Hulp thuis
  'Dit is hulp thuis: deze dagen tellen niet als dagen uit huis.',
  'Er komen 10 jongeren per jaar bij; dat is 0,2 per week.',
  'Van de nieuwe jongeren is 100% gewone vraag.',
  'Een verblijf duurt gemiddeld 3,9 maanden (120 dagen) (exponentiële verdeling).',
  'Er is altijd plaats.',
  'Wie geen vrije plaats vindt, komt op de wachtlijst: wie het eerst is aangemeld, krijgt de eerste vrije plaats.',
  'Spoed wacht zoals ieder ander.',
  'Na het verblijf vertrekt iedereen.',
  'Op de eerste dag hebben 8 jongeren een plaats en wachten er 0.',
  'Hier geldt contract ‘Half om half’.',
  'In de begroting van de gemeente valt dit onder taakveld 6.72b: jeugdhulp behandeling.',
  // The whole scenario
  'Vanaf 1 juli 2024 voorkomt ‘Hulp in de wijk’ 20% van de aanmeldingen bij ‘Behandelgroep’ (50% bereikt × 40% effect), met een aanloop van 180 dagen.',
  'De maatregel ‘Hulp in de wijk’ kost € 50.000 per jaar en € 1.500 per bereikte jongere (prijspeil 2024).',
  'Vanaf 1 oktober 2024 gaat door ‘Eerst hulp thuis’ 27% van de aanmeldingen bij ‘Gesloten jeugdhulp’ naar ‘Hulp thuis’ (30% bereikt × 90% effect), meteen volledig.',
  'De maatregel ‘Eerst hulp thuis’ kost € 20.000 per jaar (prijspeil 2024).',
  'Vanaf 1 januari 2025 maakt ‘Gezin vanaf dag één’ een verblijf in ‘Behandelgroep’ gemiddeld 20% korter (80% bereikt × 25% effect), met een aanloop van 90 dagen.',
  'De maatregel ‘Gezin vanaf dag één’ kost € 900 per bereikte jongere (prijspeil 2024).',
  'Vanaf 1 januari 2025 maakt ‘Plaatsingsmakelaar’ het zoeken van een vervolgplek na ‘Behandelgroep’ gemiddeld 50% korter (100% bereikt × 50% effect), met een aanloop van 30 dagen.',
  'De maatregel ‘Plaatsingsmakelaar’ kost € 75.000 per jaar (prijspeil 2024).',
  'Vanaf 1 april 2024 komen er door ‘Pleeggezinnen werven’ 6 plaatsen per jaar bij in ‘Pleegzorg’, hoogstens 12, en stopt elk jaar 14% van die plaatsen, met een aanloop van 120 dagen.',
  'De maatregel ‘Pleeggezinnen werven’ kost € 60.000 per jaar (prijspeil 2024).',
  'Bij contract ‘Prijs per dag’ betaalt de gemeente € 300 voor elke dag dat een plaats bezet is (prijspeil 2024).',
  'Bij contract ‘Prijs per dag’ wordt 3% van de dagen niet betaald omdat de jongere er niet is; de dag van vertrek wordt wel betaald.',
  'Bij contract ‘Prijs per dag’ betaalt de gemeente 1 maand na de maand van de zorg.',
  'Bij contract ‘Prijs per dag’ is het budgetplafond € 6.000.000 per jaar; daarboven werkt de zorgaanbieder door zonder betaling.',
  'Bij contract ‘Prijs per dag’ krijgt de zorgaanbieder 40% van wat de gemeente minder betaalt dan € 5.500.000 per jaar bij 32 aanmeldingen (bij meer of minder aanmeldingen naar verhouding), alleen als in dat jaar jongeren gemiddeld hoogstens 45 dagen hebben gewacht en er hoogstens 7 jongeren zijn afgewezen; betaalt de gemeente meer, dan betaalt de zorgaanbieder 40% daarvan terug.',
  'Bij contract ‘Prijs per dag met opnamestop’ betaalt de gemeente € 85 voor elke dag dat een plaats bezet is (prijspeil 2023).',
  'De bedragen van contract ‘Prijs per dag met opnamestop’ stijgen niet mee met de prijzen.',
  'Bij contract ‘Prijs per dag met opnamestop’ worden dagen waarop de jongere er niet is ook betaald; de dag van vertrek wordt niet betaald.',
  'Bij contract ‘Prijs per dag met opnamestop’ is het budgetplafond € 900.000 per jaar; zijn de zorgdagen op die daarvan kunnen worden betaald, dan komt er niemand meer bij tot het volgende jaar.',
  'Bij contract ‘Prijs per traject’ betaalt de gemeente € 18.000 voor elk traject, hoe lang het ook duurt: 80% bij de start en de rest aan het einde (prijspeil 2024).',
  'Een traject bij contract ‘Prijs per traject’ duurt gewoonlijk 3,9 maanden (120 dagen): over die tijd wordt het bedrag verdeeld.',
  'Bij contract ‘Prijs per traject’ betaalt de gemeente 2 maanden na de maand van de zorg.',
  'Bij contract ‘Prijs per traject’ is het budgetplafond € 400.000 per jaar; wat daarboven komt, wordt toch betaald en apart geteld.',
  'Bij contract ‘Prijs naar resultaat’ betaalt de gemeente € 70.000 voor elk traject, waarvan 30% pas aan het einde en alleen als het lukt; het lukt bij 65% van wie niet voortijdig stopt (prijspeil 2024).',
  'Een traject bij contract ‘Prijs naar resultaat’ duurt gewoonlijk 8,9 maanden (270 dagen): over die tijd wordt het bedrag verdeeld.',
  'Bij contract ‘Prijs naar resultaat’ krijgt de zorgaanbieder 50% van wat de gemeente minder betaalt dan € 2.000.000 per jaar.',
  'Bij contract ‘Vast bedrag’ betaalt de gemeente een vast bedrag van € 1.200.000 per jaar (prijspeil 2024).',
  'Bij contract ‘Vast bedrag’ telt elke zorgdag voor € 410: wat boven 105% van het vaste bedrag komt, betaalt de gemeente voor 70% bij, en wat onder 95% blijft, betaalt de zorgaanbieder voor 60% terug.',
  'Bij contract ‘Vast bedrag’ betaalt de gemeente € 350 extra voor elke zorgdag boven 110% van de 1.100 verwachte zorgdagen per jaar, hoogstens € 150.000 per jaar.',
  'Bij contract ‘Vast bedrag naar plaatsen’ betaalt de gemeente een vast bedrag per jaar: het geplande aantal plaatsen × 90% bezetting × 365 dagen × € 280 (prijspeil 2024).',
  'Bij contract ‘Vast bedrag naar plaatsen’ telt elke zorgdag voor € 280: wat boven 108% van het vaste bedrag komt, betaalt de gemeente voor 50% bij, en wat onder 92% blijft, betaalt de zorgaanbieder voor 55% terug.',
  'Bij contract ‘Vast bedrag naar plaatsen’ betaalt de gemeente € 260 extra voor elke zorgdag boven de 7.000 verwachte zorgdagen per jaar, als wie in dat jaar een plaats kreeg gemiddeld langer dan 60 dagen had gewacht, hoogstens € 250.000 per jaar.',
  'Bij contract ‘Beschikbare plaatsen’ betaalt de gemeente € 81.489 per jaar voor elke plaats die beschikbaar is, bezet of niet (2 plaatsen), en daarbij € 120 voor elke dag dat een plaats bezet is (prijspeil 2024).',
  'Bij contract ‘Bedrag per inwoner’ betaalt de gemeente € 12,50 per jaar voor elk van de 31.500 inwoners tot 18 jaar, hoeveel jongeren er ook hulp krijgen (prijspeil 2024).',
  'Bij contract ‘Half om half’ betaalt de gemeente 25% van wat ‘Prijs per traject’ zou betalen en 75% van wat ‘Bedrag per inwoner’ zou betalen.',
  'De prijzen van contracten stijgen elk jaar mee: 90% met de lonen (OVA) en 10% met de prijzen (PPC), met een correctie over het jaar ervoor; na de bekende jaren 3,5% per jaar.',
  'In 2024 is de stijging voorlopig 4,94% voor lonen en 2,51% voor prijzen, en definitief 6% voor lonen en 3,1% voor prijzen; de correctie over 2023 is 1,6%.',
  'In 2025 is de stijging voorlopig 4,18% voor lonen en 1,82% voor prijzen.',
  'De kosten van de zorgaanbieder stijgen: in 2025 4,5%, daarna elk jaar 3,2%.',
  'Het budget van de gemeenten stijgt: in 2025 2%, daarna elk jaar 1,5%.',
  'De gemeenten hebben hiervoor € 9.500.000 per jaar (prijspeil 2024).',
  'Gemeente ‘Stad’ heeft 24.000 inwoners tot 18 jaar; 55% van de jongeren komt daarvandaan.',
  'Gemeente ‘Stad’ krijgt van het Rijk € 40.000.000 per jaar voor jeugdhulp.',
  'Jongeren uit gemeente ‘Stad’ gebruikten 15.000 zorgdagen in 2022 en 14.200 zorgdagen in 2023.',
  'Gemeente ‘Dorp’ heeft 6.000 inwoners tot 18 jaar; 30% van de jongeren komt daarvandaan.',
  'Gemeente ‘Dorp’ krijgt van het Rijk € 9.000.000 per jaar voor jeugdhulp.',
  'Gemeente ‘Eiland’ heeft 1.500 inwoners tot 18 jaar; 15% van de jongeren komt daarvandaan.',
  'Gemeente ‘Eiland’ krijgt van het Rijk € 2.500.000 per jaar voor jeugdhulp.',
  'De gemeenten verdelen de kosten van ‘Gesloten jeugdhulp’ en ‘Crisisopvang’ naar eigen gebruik tot € 60.000 per jongere per jaar, en wat daarboven komt naar het aantal inwoners tot 18 jaar; de andere kosten naar eigen gebruik.',
  'Programma ‘Transformatie’ begint met een reserve van € 0; wat in een jaar overblijft, blijft staan voor het volgende.',
  'In 2024 betaalt het Rijk € 275.000 aan programma ‘Transformatie’.',
  'In 2025 betalen de gemeenten € 130.000 aan programma ‘Transformatie’.',
  'In 2024 geeft programma ‘Transformatie’ € 160.000 uit aan ‘Opbouw’.',
  'In 2025 geeft programma ‘Transformatie’ € 245.000 uit aan ‘Uitbreiding’.',
  'Vanaf 1 januari 2025 gaat met ‘Alternatieven’ 80% van wat de gemeenten aan ‘Gesloten jeugdhulp’ minder betalen dan € 2.600.000 per jaar (prijspeil 2024) naar ‘Pleegzorg’ en ‘Hulp thuis’; wat daar boven € 100.000 per jaar al wordt betaald, telt mee.',
  'Naast het geld telt een dag wachten voor € 35 en een dag klaar zonder vervolgplek voor € 140 (prijspeil 2024); niemand betaalt dat.',
  'Doel ‘Minder plaatsen’: het aantal plaatsen aan het eind van het jaar (‘Behandelgroep’) is in 2024 hoogstens 24 plaatsen en in 2026 hoogstens 20 plaatsen.',
  'Doel ‘Meer in gezinnen’: het deel van alle jongeren met hulp buiten huis (‘Pleegzorg’) is in 2025 minstens 25%.',
  'Doel ‘Doel over in-care’: het aantal jongeren met een plaats aan het eind van het jaar is in 2025 hoogstens 21 jongeren.',
  'Doel ‘Doel over waiting-list’: de wachtlijst aan het eind van het jaar is in 2025 hoogstens 3 jongeren.',
  'Doel ‘Doel over waiting-days’: de gemiddelde wachttijd over het jaar is in 2025 hoogstens 28 dagen.',
  'Doel ‘Doel over within-norm’: het deel dat binnen de norm een plaats krijgt is in 2025 hoogstens 90%.',
  'Doel ‘Doel over helped’: het aantal jongeren dat in het jaar hulp kreeg is in 2025 hoogstens 80 jongeren.',
  'Doel ‘Doel over transfers’: het aantal overplaatsingen in het jaar is in 2025 hoogstens 14 keer.',
  'Doel ‘Doel over overflow’: het aantal jongeren op een noodplek in het jaar is in 2025 hoogstens 2 jongeren.',
  'Doel ‘Doel over cost-municipality’: wat de gemeenten in het jaar betalen is in 2025 hoogstens € 7.500.000.',
  'Ronde van de werkvorm: Hoe lang is de wachtlijst? Te zien: de wachtlijst aan het eind van het jaar (‘Behandelgroep’) in 2026, in het uitgangspunt. Er zijn minder plaatsen en er komen evenveel jongeren.',
  'Ronde van de werkvorm: Wat kost het? Te zien: wat de gemeenten in het jaar betalen in 2025, in het uitgangspunt. Zie boven.',
  'Let op bij de bronnen: Het ene document zegt 20 plaatsen, het andere 24.',
  'Variant ‘Kleiner’: aantal plaatsen vanaf 1 januari 2024 wordt 18 plaatsen (was 22 plaatsen); instroom: nieuwe jongeren per jaar wordt 43,2 per jaar (was 48 per jaar).',
  'De toekomst wordt 20 keer nagespeeld, met startgetal ‘alles’.',
];

group('the scenario that uses everything', () => {
  const told = describe(everythingScenario);

  it('is read aloud, one sentence for each setting', () => {
    expect(told.map((description) => descriptionText(description).replaceAll('\u00a0', ' '))).toEqual(SENTENCES);
  });

  it('never shows the machinery', () => {
    for (const description of told) {
      const sentence = descriptionText(description);
      expect(sentence).not.toMatch(/undefined|NaN|null|\[object|n\.v\.t\.|…/);
      expect(sentence).toMatch(/^[\p{Lu}\d€].*\.$/u);
    }
  });
});

group('how municipalities share what they pay', () => {
  it.each([
    ['own-use', 'naar eigen gebruik.'],
    ['moving-average', 'naar het gemiddelde gebruik van 3 jaar.'],
    ['previous-year', 'naar het gebruik van het jaar ervoor.'],
    ['budget-share', 'naar het budget dat zij van het Rijk krijgen, hoeveel zij zelf ook gebruiken.'],
    [
      'threshold',
      'naar eigen gebruik tot € 60.000 per jongere per jaar, en wat daarboven komt naar het aantal inwoners tot 18 jaar.',
    ],
    ['mixture', 'voor 40% naar eigen gebruik en voor de rest naar het aantal inwoners tot 18 jaar.'],
  ])('%s', (kind, sentence) => {
    const rule = SHARING_RULES.find((candidate) => candidate.kind === kind);
    if (!rule) throw new Error(`no such rule: ${kind}`);
    const told = describe({ ...everythingScenario, costSharing: { rule } });
    expect(told.map((description) => descriptionText(description).replaceAll('\u00a0', ' '))).toContain(
      `De gemeenten verdelen de kosten ${sentence}`,
    );
  });
});

const GROUPS = '/segments/gesloten/capacity/groups';

function toldWith(changes: readonly (readonly [path: string, value: unknown])[]): string[] {
  const scenario = changes.reduce((now, [path, value]) => withValueAt(now, path, value)!, everythingScenario);
  return describe(scenario).map((description) => descriptionText(description).replaceAll('\u00a0', ' '));
}

group('a location', () => {
  it('of which every group closes does not stay open, though it has no date of its own', () => {
    const closes: [string, string][] = [
      [`${GROUPS}/duin/closes`, '2026-01-01'],
      [`${GROUPS}/meer/closes`, '2025-07-01'],
    ];
    expect(toldWith(closes)).toContain('Op locatie ‘Noord’ sluit de laatste plaats op 1 januari 2026.');
    expect(toldWith(closes.slice(0, 1))).toContain('Locatie ‘Noord’ blijft open.');
    expect(toldWith([...closes, ['/locations/noord/admissionStop', '2025-03-01']])).toContain(
      'Locatie ‘Noord’ neemt vanaf 1 maart 2025 geen nieuwe jongeren op; de laatste plaats daar sluit op 1 januari 2026.',
    );
  });

  it('with places that go back to nothing closes on that day, and with a place left it stays open', () => {
    const path = '/segments/crisisopvang/capacity/steps';
    const until = (places: number) => [
      { from: '2024-01-01', places: 4 },
      { from: '2025-04-01', places },
    ];
    expect(toldWith([[path, until(0)]])).toContain('Op locatie ‘Oost’ sluit de laatste plaats op 1 april 2025.');
    expect(toldWith([[path, until(1)]])).toContain('Locatie ‘Oost’ blijft open.');
  });
});

group('a variant', () => {
  const variant = (path: string, value: unknown): [string, unknown] => [
    '/variants',
    [{ id: 'v', label: 'Anders', changes: [{ path, value }] }],
  ];

  it('that takes something away says so, and only what is not the same', () => {
    const open = { id: 'hei', label: 'Hei', location: 'zuid', places: 6 };
    expect(toldWith([variant(`${GROUPS}/hei`, open)])).toContain(
      'Variant ‘Anders’: woongroep ‘Hei’: geen nieuwe jongeren vanaf: was 1 maart 2025, vervalt; woongroep ‘Hei’: gesloten vanaf: was 1 juli 2025, vervalt.',
    );
  });

  it('that takes a word for a block says what was and what is', () => {
    expect(toldWith([variant('/segments/gesloten/capacity/closing', 'as-clients-leave')])).toContain(
      'Variant ‘Anders’: hoe een plaats sluit wordt een plaats sluit als de jongere vertrekt; segment waarheen jongeren verhuizen bij sluiting: was gesloten, vervalt; kosten van verhuizen bij sluiting: was € 1.150 per jongere, vervalt; prijspeil van verhuizen bij sluiting: was 2024, vervalt.',
    );
  });
});
