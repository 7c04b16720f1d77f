import type { Mutation } from './mutation.ts';

const BOOKED = 'src/finance/property/property.test.ts';

/** Faults in what buildings cost. */
export const PROPERTY_FAULTS: readonly Mutation[] = [
  {
    fault: 'a building closes place by place',
    file: 'src/finance/property/open-groups.ts',
    before: 'return Math.ceil((places * built.groups) / built.places);',
    after: 'return (places * built.groups) / built.places;',
    tests: [BOOKED],
  },
  {
    fault: 'who sells a building counts what it is worth in the books as lost cash',
    file: 'src/finance/property/decision.ts',
    before: 'let presentValueEuros = worthOf(sale) - worthOf(conversion);',
    after:
      'let presentValueEuros = worthOf(sale) - worthOf(conversion) - (sale && plan.capital ? bookValueOn(plan.capital, startDay + sale.day) : 0);',
    tests: ['src/finance/property/decision.test.ts'],
  },
  {
    fault: 'rent ends on the day a building is empty',
    file: 'src/finance/property/running.ts',
    before: 'Math.max(later(tenure.noticeMonths), earliestEnd)',
    after: 'Math.max(later(0), earliestEnd)',
    tests: [BOOKED],
  },
  {
    fault: 'two grants together bear more than the cost',
    file: 'src/finance/property/location-money.ts',
    before: 'Math.min(share * cost[covers][month], leftOver[month], rest * factors[month])',
    after: 'Math.min(share * cost[covers][month], rest * factors[month])',
    tests: [BOOKED],
  },
];
