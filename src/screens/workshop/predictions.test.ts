import { expect, test } from 'vitest';
import { keepPredictions, nearestTo, PREDICTIONS, predictionsOf } from './predictions.ts';

const said = (...values: number[]) => values.map((value, at) => ({ number: at + 1, name: '', value }));

test('who is nearest is that on either side, and both when they are as near', () => {
  expect(nearestTo(said(60, 95, 120), 88).map(({ number }) => number)).toEqual([2]);
  expect(nearestTo(said(80, 96), 88).map(({ number }) => number)).toEqual([1, 2]);
  expect(nearestTo([], 88)).toEqual([]);
});

test('each round keeps its own predictions, at most eight', () => {
  const ofRound = (round: string) => predictionsOf(PREDICTIONS.getState().ofRounds, round);
  keepPredictions('one', [{ name: 'Anna', text: '40' }]);
  expect(ofRound('one')).toEqual([{ name: 'Anna', text: '40' }]);
  expect(ofRound('two')).toEqual([{ name: '', text: '' }]);
  keepPredictions('two', Array(9).fill({ name: '', text: '1' }));
  expect(ofRound('two')).toHaveLength(8);
  keepPredictions('one', []);
  expect(ofRound('one')).toEqual([{ name: '', text: '' }]);
});
