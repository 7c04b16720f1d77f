import type { DescriptionFacts } from '../scenario/description.ts';
import { CLIENTS, durationText, inTurn, percent, quotedName, type Writers } from './described.ts';
import { formatCount, formatNumber, formatShortest } from './format.ts';

/** The sentences about how long clients stay and where they go then. */
export const LEAVING_WRITERS: Writers<
  'stay' | 'extension' | 'exit' | 'search' | 'departure' | 'dropout' | 'return' | 'age-limit' | 'first-day'
> = {
  stay: ({ group, stay }) =>
    `${group === null ? 'Een verblijf duurt' : `Voor ${quotedName(group)} duurt een verblijf`} ${durationText(stay)}.`,
  extension: ({ share }) =>
    share === 0
      ? 'Niemand blijft langer dan het langste verblijf.'
      : `Van wie het langste verblijf bereikt, blijft ${percent(share)} toch zo lang als nodig is.`,
  exit: ({ after, to, share, whenFull, fallbacks }) => {
    const elsewhere = fallbacks.length === 0 ? '' : `probeert de jongere ${inTurn(fallbacks)}; lukt dat niet, dan `;
    const goes =
      after === 'stay'
        ? `${percent(share)} stroomt na het verblijf door`
        : `Van wie bij het langste verblijf stopt, stroomt ${percent(share)} door`;
    return `${goes} naar ${quotedName(to)}; is daar geen plaats, dan ${elsewhere}${WHEN_FULL[whenFull]}.`;
  },
  search: ({ after, to, duration }) =>
    `Een plaats zoeken in ${quotedName(to)} duurt ${after === 'stay' ? '' : 'na het langste verblijf '}${durationText(duration, CLIENTS)}; zo lang houdt de jongere de oude plaats bezet.`,
  departure: ({ after, share }) => {
    if (after === 'maximum') return `Van wie bij het langste verblijf stopt, vertrekt ${percent(share)}.`;
    return share > 1 - 1e-9 ? 'Na het verblijf vertrekt iedereen.' : `${percent(share)} vertrekt na het verblijf.`;
  },
  dropout: ({ duration, to }) =>
    `De tijd tot een jongere voortijdig stopt, is ${durationText(duration, CLIENTS)}, als het verblijf niet eerder eindigt; wie stopt, ${to === null ? 'vertrekt' : `vraagt een plaats in ${quotedName(to)}`}.`,
  return: ({ share, after, to }) =>
    `Van wie hiervandaan vertrekt, komt ${percent(share)} later terug in ${quotedName(to)}; de tijd ertussen is ${durationText(after, CLIENTS)}.`,
  'age-limit': ({ years, extendedShare, extendedYears }) => {
    const later =
      extendedShare === 0 ? '' : `, en bij ${percent(extendedShare)} bij ${formatShortest(extendedYears)} jaar`;
    return `De hulp stopt als een jongere ${formatShortest(years)} jaar wordt${later}.`;
  },
  'first-day': ({ inCare, waiting }) =>
    `Op de eerste dag ${inCare === 1 ? 'heeft' : 'hebben'} ${formatCount(inCare, 'jongere', 'jongeren')} een plaats en ${waiting === 1 ? 'wacht er' : 'wachten er'} ${formatNumber(waiting)}.`,
};

const WHEN_FULL: Readonly<Record<DescriptionFacts['exit']['whenFull'], string>> = {
  'keep-place': 'houdt de jongere de oude plaats bezet',
  'wait-at-home': 'wacht de jongere thuis',
  leave: 'vertrekt de jongere',
};
