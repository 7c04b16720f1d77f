import { describe, expect, it } from 'vitest';
import { dayOfDate } from '../calendar/calendar.ts';
import { timeAxis } from './time-axis.ts';

const start = dayOfDate('2021-01-01');

describe('a time axis', () => {
  it('puts each year in the middle of its own days, leap years included', () => {
    const axis = timeAxis(start, [0, 1826], [0, 1826]);
    expect(axis.labels.map((label) => label.text)).toEqual(['2021', '2022', '2023', '2024', '2025']);
    expect(axis.labels.map((label) => label.x)).toEqual([182.5, 547.5, 912.5, 1278, 1643.5]);
    expect(axis.ticks).toEqual([365, 730, 1095, 1461]);
  });

  it('leaves out a year of which too little is seen', () => {
    const axis = timeAxis(dayOfDate('2021-12-01'), [0, 760], [0, 600]);
    expect(axis.labels.map((label) => label.text)).toEqual(['2022', '2023']);
  });

  it('names only some years when they are many', () => {
    const axis = timeAxis(start, [0, 365 * 30], [0, 330]);
    expect(axis.labels.map((label) => label.text)).toEqual(['2025', '2030', '2035', '2040', '2045']);
  });

  it('shows Dutch months when there is little more than a year', () => {
    const axis = timeAxis(start, [0, 365], [40, 900]);
    expect(axis.labels.map((label) => label.text).slice(0, 4)).toEqual([
      'jan 2021',
      'mrt 2021',
      'mei 2021',
      'jul 2021',
    ]);
    expect(axis.labels[1]?.x).toBeCloseTo(axis.x(31 + 28), 9);
  });

  it('names the first and the last day when there is no month to name', () => {
    const axis = timeAxis(start, [3, 20], [40, 400]);
    expect(axis.labels.map((label) => label.text)).toEqual(['4 jan 2021', '21 jan 2021']);
  });
});
