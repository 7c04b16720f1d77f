import { describe, expect, it } from 'vitest';
import { dayOfDate } from '../calendar/calendar.ts';
import { choiceAsText } from './choices.ts';
import { CHANCE, COST, FLOW } from './figures.ts';
import {
  ANSWER,
  clientDifference,
  clientRange,
  euroDifference,
  euroRange,
  meanClients,
  momentWords,
  normText,
  oddsText,
  percentRange,
  shareDifference,
  WAITING,
} from './verkennen.ts';

const NBSP = '\u00a0';
const difference = (mean: number, lower = 0, higher = 20) => ({ mean, lowerInTwenty: lower, higherInTwenty: higher });

describe('numbers of children', () => {
  it.each([
    [0, '0 jongeren'],
    [0.01, 'minder dan 1 jongere'],
    [0.94, 'minder dan 1 jongere'],
    [0.96, '1 jongere'],
    [1.4, '1 jongere'],
    [5.6, '6 jongeren'],
    [1234.4, '1.234 jongeren'],
  ])('a mean of %f is written as "%s", without decimals', (mean, text) => {
    expect(meanClients(mean)).toBe(text);
  });

  it('a range has whole numbers, is never below zero, and names one number once', () => {
    expect(clientRange({ mean: 6, p5: 0.4, p95: 20.6 })).toBe('0 tot 21');
    expect(clientRange({ mean: 0, p5: 0, p95: 0 })).toBe('0');
    expect(clientRange({ mean: 0, p5: -0.001, p95: 2 })).toBe('0 tot 2');
  });
});

describe('the answer', () => {
  const say = (mean: number) =>
    `${ANSWER.with} 43 ${ANSWER.verb('plaatsen', mean, 'na een jaar')} ${ANSWER.outcome(mean)}`;

  it('agrees with its number', () => {
    expect(say(28)).toBe('Met 43 plaatsen wachten er na een jaar 28 jongeren.');
    expect(say(1.2)).toBe('Met 43 plaatsen wacht er na een jaar 1 jongere.');
    expect(say(0.3)).toBe('Met 43 plaatsen wacht er na een jaar minder dan 1 jongere.');
    expect(say(0)).toBe('Met 43 plaatsen wacht er na een jaar niemand.');
  });

  it('says that it is a mean before it gives the range', () => {
    expect(ANSWER.range({ mean: 28, p5: 5, p95: 54 })).toBe('Dat is gemiddeld. In 9 van de 10 keer 5 tot 54.');
  });

  it('names the day when there is no whole year left', () => {
    expect(momentWords({ day: dayOfDate('2023-01-01'), isAYearLater: true })).toBe('na een jaar');
    expect(momentWords({ day: dayOfDate('2022-07-01'), isAYearLater: false })).toBe('op 1 juli 2022');
  });
});

describe('a difference with now', () => {
  it('is exactly nothing, nearly nothing, or a number with its direction', () => {
    expect(clientDifference(difference(0, 0, 0))).toBe('gelijk aan nu');
    expect(clientDifference(difference(0.3))).toBe('bijna gelijk aan nu');
    expect(clientDifference(difference(26.4))).toBe('26 meer dan nu');
    expect(shareDifference(difference(-0.11))).toBe('11 procentpunt lager dan nu');
    expect(euroDifference(difference(-334_000))).toBe(`€${NBSP}334${NBSP}duizend minder dan nu`);
    expect(clientDifference(null)).toBe('verschil met nu niet bekend');
  });

  it('counts the futures that point its way', () => {
    expect(oddsText(difference(-3, 17, 2), 'minder', 'meer')).toBe('in 17 van de 20 toekomsten minder');
    expect(oddsText(difference(3, 2, 17), 'minder', 'meer')).toBe('in 17 van de 20 toekomsten meer');
    expect(oddsText(difference(0, 0, 0), 'minder', 'meer')).toBe('');
  });
});

describe('ranges', () => {
  it('of amounts name the word once when both ends share it', () => {
    expect(euroRange({ mean: 5e6, p5: 4.7e6, p95: 6.2e6 })).toBe(`€${NBSP}4,7 tot €${NBSP}6,2${NBSP}miljoen`);
    expect(euroRange({ mean: 5e6, p5: 9e5, p95: 1.2e6 })).toBe(
      `€${NBSP}900${NBSP}duizend tot €${NBSP}1,2${NBSP}miljoen`,
    );
    expect(euroRange({ mean: 0, p5: -3e5, p95: 2e5 })).toBe(
      `−${NBSP}€${NBSP}300${NBSP}duizend tot €${NBSP}200${NBSP}duizend`,
    );
    expect(euroRange({ mean: 5e6, p5: 5e6, p95: 5e6 })).toBe(`€${NBSP}5,0${NBSP}miljoen`);
  });

  it('of shares have one percent sign', () => {
    expect(percentRange({ mean: 0.95, p5: 0.77, p95: 1 })).toBe('77 tot 100%');
    expect(percentRange({ mean: 1, p5: 1, p95: 1 })).toBe('100%');
  });
});

describe('findings', () => {
  it('of the waiting list follow the direction', () => {
    expect(WAITING.finding(0.1, 0.3, false)).toBe('De wachtlijst blijft bijna leeg');
    expect(WAITING.finding(2, 87, true)).toBe('De wachtlijst blijft groeien: eind gemiddeld 87 jongeren');
    expect(WAITING.finding(2, 12, false)).toBe('De wachtlijst groeit naar gemiddeld 12 jongeren');
    expect(WAITING.finding(40, 10, false)).toBe('De wachtlijst daalt naar gemiddeld 10 jongeren');
    expect(WAITING.finding(10, 10.5, false)).toBe('Er wachten gemiddeld rond 11 jongeren');
  });

  it('have at most fifteen words', () => {
    const all = [
      WAITING.finding(2, 87, true),
      CHANCE.finding(12, 35),
      FLOW.finding(123, 105),
      COST.municipality.finding(-334_000, '2022'),
      COST.provider.finding(-281_000, '2022'),
    ];
    for (const text of all) expect(text.split(/[ \u00a0]/).length).toBeLessThanOrEqual(15);
  });

  it('say for whom a cost is', () => {
    expect(COST.municipality.finding(-334_000, '2022')).toMatch(/^De gemeente betaalt .* minder$/);
    expect(COST.municipality.about('PxQ', COST.priceYear([2021]), COST.units.million)).toContain('voor de gemeente');
    expect(COST.provider.finding(2e5, '2022')).toMatch(/^De aanbieder houdt .* over$/);
    expect(COST.provider.finding(0, '2022')).toContain('quitte');
  });
});

describe('a choice, spoken', () => {
  it('gives value, unit and difference with now', () => {
    expect(choiceAsText('places', 43, 57, 0)).toBe('43 plaatsen, 14 minder dan nu');
    expect(choiceAsText('euros-per-day', 250, 300, 0)).toBe(`€${NBSP}250 per dag, €${NBSP}50 minder dan nu`);
    expect(choiceAsText('months', 5.2, 5, 1)).toBe('5,2 maanden, 0,2 langer dan nu');
    expect(choiceAsText('clients-per-month', 10.25, 10.25, 2)).toBe('10,25 per maand, gelijk aan nu');
  });

  it('writes a norm in weeks when it is a whole number of weeks', () => {
    expect([normText(63), normText(7), normText(60)]).toEqual(['9 weken', '1 week', '60 dagen']);
  });
});
