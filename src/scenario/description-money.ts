import type { IsoDate } from '../calendar/calendar.ts';
import type {
  Contract,
  ContractOf,
  CostSharing,
  Indexation,
  Municipality,
  Programme,
  Property,
  ProviderCost,
  Reinvestment,
  Scenario,
  Segment,
  Staffing,
  Taakveld,
} from './schema.ts';

/** What the sentences about money need to know. */
export interface MoneyFacts extends ContractFacts, ProviderFacts, PropertyFacts, PublicMoneyFacts {}

/** A contract is named by its label. */
interface OfContract {
  readonly contract: string;
}

interface ContractFacts {
  /** `parts`: of a mixture. `inhabitants`: those who count for a population, otherwise 0. */
  readonly contract: {
    readonly contract: Contract;
    readonly parts: readonly (OfContract & { readonly share: number })[];
    readonly inhabitants: number;
  };
  readonly 'not-indexed': OfContract;
  readonly 'payment-term': OfContract & { readonly months: number };
  readonly 'usual-days': OfContract & { readonly days: number };
  readonly billing: OfContract & NonNullable<ContractOf<'pxq'>['billing']>;
  readonly ceiling: OfContract & NonNullable<ContractOf<'pxq'>['ceiling']>;
  /** `eurosPerDay`: what a care day counts for, of the contract itself when the corridor does not say. */
  readonly corridor: OfContract & NonNullable<ContractOf<'lumpsum'>['corridor']> & { readonly eurosPerDay: number };
  readonly 'safety-valve': OfContract & { readonly valve: NonNullable<ContractOf<'lumpsum'>['safetyValve']> };
  readonly 'shared-savings': OfContract & { readonly sharing: NonNullable<ContractOf<'pxq'>['sharedSavings']> };
  /** The contract of a segment; `from` is null for the one that holds from the first day. */
  readonly 'contract-in-force': OfContract & { readonly from: IsoDate | null };
  readonly behaviour: OfContract & {
    readonly stayFactor: number;
    readonly inflowFactor: number;
    readonly occupancyTarget: number;
  };
}

interface ProviderFacts {
  readonly 'help-at-home': Readonly<Record<string, never>>;
  readonly 'fixed-cost': { readonly item: ProviderCost['fixed'][number]; readonly priceYear: number };
  readonly 'variable-cost': { readonly eurosPerDay: number; readonly priceYear: number };
  /** `placesPerGroup` is null where the segment has groups of its own. */
  readonly 'staff-post': Omit<Staffing['posts'][number], 'id'> & { readonly placesPerGroup: number | null };
  readonly 'staff-cost': Pick<Staffing, 'productiveHoursPerFte' | 'salaryEurosPerFte' | 'employerRate'> & {
    readonly priceYear: number;
  };
  readonly 'staff-hired': NonNullable<Staffing['hired']>;
  readonly 'staff-after': Pick<Staffing, 'continuesDays' | 'runOff'>;
  readonly 'staff-before': { readonly days: number };
  readonly recruitment: { readonly eurosPerFte: number; readonly priceYear: number };
  readonly 'transfer-cost': { readonly eurosPerTransfer: number; readonly priceYear: number };
  readonly overhead: { readonly rate: number };
  readonly 'norm-occupancy': { readonly share: number };
  readonly 'at-location': { readonly location: string };
  readonly 'later-cost': NonNullable<Segment['laterCost']>;
  readonly taakveld: { readonly taakveld: Taakveld };
  readonly 'measure-cost': {
    readonly label: string;
    readonly eurosPerYear: number;
    readonly eurosPerClient: number;
    readonly priceYear: number;
  };
}

interface PropertyFacts {
  readonly building: OfLocation & Pick<Property, 'places' | 'groups'>;
  readonly tenure: OfLocation & { readonly tenure: Property['tenure']; readonly priceYear: number };
  readonly upkeep: OfLocation &
    Pick<Property, 'maintenanceEurosPerYear' | 'energyEurosPerYear' | 'closedGroupSaving' | 'priceYear'>;
  readonly 'housing-tariff': OfLocation & Pick<Property, 'tariffEurosPerPlaceYear' | 'priceYear'>;
  readonly sell: OfLocation & NonNullable<Property['options']['sell']> & { readonly priceYear: number };
  readonly let: OfLocation & NonNullable<Property['options']['let']> & { readonly priceYear: number };
  readonly convert: OfLocation & NonNullable<Property['options']['convert']> & { readonly priceYear: number };
  readonly afterwards: OfLocation & Pick<Property, 'afterwards'>;
  readonly comparison: OfLocation & Pick<Property, 'compareYears' | 'discountRate'>;
  readonly grant: OfLocation & {
    readonly grant: NonNullable<Property['grants']>[number];
    readonly priceYear: number;
  };
}

interface OfLocation {
  readonly location: string;
}

interface PublicMoneyFacts {
  readonly indexation: Pick<Indexation['prices'], 'ovaShare' | 'laterRate'>;
  readonly 'index-year': Indexation['prices']['years'][number];
  /** `years` as they stand in the file. */
  readonly 'index-path': {
    readonly of: 'costs' | 'budget';
    readonly years: readonly { readonly year: number; readonly rate: number }[];
    readonly laterRate: number;
  };
  readonly budget: NonNullable<Scenario['budget']>;
  readonly municipality: Pick<Municipality, 'label' | 'inhabitants' | 'referralShare'>;
  readonly 'state-budget': { readonly municipality: string; readonly eurosPerYear: number };
  readonly 'past-use': {
    readonly municipality: string;
    readonly years: readonly { readonly year: number; readonly careDays: number }[];
  };
  /** `segments`: labels, null for all. */
  readonly 'cost-sharing': { readonly rule: CostSharing['rule']; readonly segments: readonly string[] | null };
  readonly programme: { readonly programme: string; readonly reserveEuros: number };
  readonly 'programme-income': { readonly programme: string } & Programme['income'][number];
  readonly 'programme-spending': { readonly programme: string } & Programme['spending'][number];
  readonly reinvestment: Omit<Reinvestment, 'id' | 'segments' | 'into'> & {
    readonly segments: readonly string[];
    readonly into: readonly string[];
  };
  readonly 'shadow-prices': NonNullable<Scenario['shadowPrices']>;
}
