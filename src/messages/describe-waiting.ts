import type { DescriptionFacts } from '../scenario/description.ts';
import type { UrgentRule } from '../scenario/schema.ts';
import { CLIENTS, durationText, euros, percent, priceYearText, quotedName, type Writers } from './described.ts';
import { formatDays } from './field-values.ts';
import { formatCount, formatShortest } from './format.ts';

/** The sentences about those who find no free place. */
export const WAITING_WRITERS: Writers<'waiting' | 'longest-list' | 'patience' | 'bridging' | 'worsening' | 'urgent'> = {
  waiting: ({ order }) =>
    order === null
      ? 'Wie geen vrije plaats vindt, zoekt ergens anders hulp: er is geen wachtlijst.'
      : `Wie geen vrije plaats vindt, komt op de wachtlijst: ${ORDERS[order]}.`,
  'longest-list': ({ clients }) =>
    clients === 0
      ? 'Niemand kan thuis op de wachtlijst staan: wie komt als het vol is, zoekt ergens anders hulp.'
      : `Er ${clients === 1 ? 'wacht' : 'wachten'} hoogstens ${formatCount(clients, 'jongere', 'jongeren')} thuis: wie daarna komt, zoekt ergens anders hulp.`,
  patience: ({ duration, to }) =>
    `De tijd dat een jongere wil wachten, is ${durationText(duration, CLIENTS)}; daarna ${to === null ? 'vertrekt de jongere' : `vraagt de jongere een plaats in ${quotedName(to)}`}.`,
  bridging: ({ afterDays, share, eurosPerDay, priceYear }) =>
    `Van wie ${afterDays === 0 ? '' : `${formatDays(afterDays)} `}wacht, krijgt ${percent(share)} hulp tijdens het wachten, van ${euros(eurosPerDay)} per dag${priceYearText(priceYear)}.`,
  worsening: ({ duration, becomes }) =>
    `De tijd tot het met een wachtende jongere slechter gaat, is ${durationText(duration, CLIENTS)}; dan hoort de jongere bij de groep ${quotedName(becomes)}.`,
  urgent: (urgent) => {
    if (urgent.kind === 'wait') return 'Spoed wacht zoals ieder ander.';
    const limit = urgent.withinHours === 0 ? 'meteen' : `binnen ${formatShortest(urgent.withinHours)} uur`;
    return `Wie spoed heeft en niet ${limit} een plaats krijgt, gaat naar een noodplek van ${euros(urgent.eurosPerDay)} per dag${priceYearText(urgent.priceYear)}, ${UNTIL[urgent.until]}.`;
  },
};

const ORDERS: Readonly<Record<NonNullable<DescriptionFacts['waiting']['order']>, string>> = {
  'first-come': 'wie het eerst is aangemeld, krijgt de eerste vrije plaats',
  'most-urgent-first': 'spoed gaat voor, daarna wie het eerst is aangemeld',
  ageing: 'wie het langst wacht, gaat voor, en sommige groepen hebben een voorsprong',
};

const UNTIL: Readonly<Record<Extract<UrgentRule, { kind: 'overflow' }>['until'], string>> = {
  'place-free': 'tot er een plaats vrij is',
  'whole-stay': 'voor het hele verblijf',
};
