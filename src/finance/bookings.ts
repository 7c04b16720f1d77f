/**
 * Who pays and who receives. Staff and property stand for all that the provider buys to give care; the market for who
 * buys or rents a building. A programme is money set apart, with a reserve of its own.
 */
export const PARTIES = [
  'municipality',
  'provider',
  'state',
  'programme',
  'other-domains',
  'other-providers',
  'staff-and-property',
  'market',
  'society',
] as const;
export type Party = (typeof PARTIES)[number];

/** Every kind of booking: one payer, one receiver. A euro that is in two of them is counted twice. */
const BOOKING_TABLE = {
  /** What the contract of a segment pays; what it pays above a lifted ceiling. */
  contractPayment: { payer: 'municipality', receiver: 'provider' },
  aboveCeiling: { payer: 'municipality', receiver: 'provider' },
  /** Paid in advance for stays that go on under another contract: in cash only. */
  contractRefund: { payer: 'provider', receiver: 'municipality' },
  /** What is settled at the end of a year. */
  corridorExtra: { payer: 'municipality', receiver: 'provider' },
  corridorRefund: { payer: 'provider', receiver: 'municipality' },
  safetyValve: { payer: 'municipality', receiver: 'provider' },
  sharedSaving: { payer: 'municipality', receiver: 'provider' },
  sharedLoss: { payer: 'provider', receiver: 'municipality' },
  /** Urgent clients who are placed elsewhere. */
  overflowPayment: { payer: 'municipality', receiver: 'other-providers' },
  /** Help at home for clients who wait. */
  bridgingPayment: { payer: 'municipality', receiver: 'other-providers' },
  /** What is done to change the flow: prevention, diversion, recruiting. */
  measurePayment: { payer: 'municipality', receiver: 'other-providers' },
  /** Freed money that goes to alternatives, as far as no contract pays these already. */
  reinvestment: { payer: 'municipality', receiver: 'other-providers' },
  /** Cost of places, open or still paid for, whoever is in them. */
  fixedCost: { payer: 'provider', receiver: 'staff-and-property' },
  /** Staff of whole groups, and what hired staff costs more than own staff. */
  staffCost: { payer: 'provider', receiver: 'staff-and-property' },
  hiredCost: { payer: 'provider', receiver: 'staff-and-property' },
  recruitmentCost: { payer: 'provider', receiver: 'staff-and-property' },
  /** Cost of each care day. */
  variableCost: { payer: 'provider', receiver: 'staff-and-property' },
  overheadCost: { payer: 'provider', receiver: 'staff-and-property' },
  /** Search and handing over of clients who come from another place. */
  transferCost: { payer: 'provider', receiver: 'staff-and-property' },
  /** Clients who have to move because the places of the provider close. */
  relocationCost: { payer: 'provider', receiver: 'staff-and-property' },
  /** Buildings. What was invested before is in the result as depreciation and in no cash. */
  rent: { payer: 'provider', receiver: 'staff-and-property' },
  upkeep: { payer: 'provider', receiver: 'staff-and-property' },
  interest: { payer: 'provider', receiver: 'staff-and-property' },
  repayment: { payer: 'provider', receiver: 'staff-and-property' },
  depreciation: { payer: 'provider', receiver: 'staff-and-property' },
  impairment: { payer: 'provider', receiver: 'staff-and-property' },
  conversion: { payer: 'provider', receiver: 'staff-and-property' },
  saleProceeds: { payer: 'market', receiver: 'provider' },
  letIncome: { payer: 'market', receiver: 'provider' },
  stateGrant: { payer: 'state', receiver: 'provider' },
  municipalGrant: { payer: 'municipality', receiver: 'provider' },
  /** Programmes. */
  programmeFromState: { payer: 'state', receiver: 'programme' },
  programmeFromMunicipality: { payer: 'municipality', receiver: 'programme' },
  programmeSpending: { payer: 'programme', receiver: 'other-providers' },
  /** What clients who left cost others. */
  laterCost: { payer: 'other-domains', receiver: 'other-providers' },
  /** Care above a ceiling for which nobody pays, at the price of its contract: no money changes hands. */
  unpaidCare: { payer: 'provider', receiver: 'provider' },
  /** Days that nobody pays for: beside the money, in no view of it. */
  waitingBurden: { payer: 'society', receiver: 'society' },
  blockedBurden: { payer: 'society', receiver: 'society' },
} as const satisfies Record<string, { readonly payer: Party; readonly receiver: Party }>;

export type Booking = keyof typeof BOOKING_TABLE;

export const BOOKINGS = Object.keys(BOOKING_TABLE) as readonly Booking[];

export function partiesOf(booking: Booking): { readonly payer: Party; readonly receiver: Party } {
  return BOOKING_TABLE[booking];
}

/** Amounts that somebody asks for. Each is a sum over the same bookings, so that they always reconcile. */
export type MoneyView = keyof typeof MONEY_VIEWS;

/** The sign with which each booking counts; bookings that are not named do not count. */
type Signs = Readonly<Partial<Record<Booking, 1 | -1>>>;

/** The parties whose money it is; what they pay to anybody else is what care costs society. */
const INTERNAL: readonly Party[] = ['municipality', 'provider', 'state', 'programme', 'other-domains'];

export const MONEY_VIEWS = {
  /** What the municipality pays to the provider for care, on balance: by contract and settlement. */
  paymentMunicipality: {
    contractPayment: 1,
    aboveCeiling: 1,
    contractRefund: -1,
    corridorExtra: 1,
    corridorRefund: -1,
    safetyValve: 1,
    sharedSaving: 1,
    sharedLoss: -1,
  },
  aboveCeiling: { aboveCeiling: 1 },
  corridorPayment: { corridorExtra: 1, corridorRefund: -1 },
  safetyValve: { safetyValve: 1 },
  sharedSavings: { sharedSaving: 1, sharedLoss: -1 },
  overflowPayment: { overflowPayment: 1 },
  bridgingPayment: { bridgingPayment: 1 },
  measurePayment: { measurePayment: 1 },
  reinvestment: { reinvestment: 1 },
  programmePayment: { programmeFromMunicipality: 1 },
  buildingGrant: { municipalGrant: 1 },
  costMunicipality: costOf('municipality'),
  /** Parts of the provider cost: together all of it. */
  fixedCost: { fixedCost: 1 },
  variableCost: { variableCost: 1 },
  staffCost: { staffCost: 1, hiredCost: 1, recruitmentCost: 1 },
  overheadCost: { overheadCost: 1 },
  /** Repayment is in cash only, and depreciation in delivery only. */
  housingCost: { rent: 1, upkeep: 1, interest: 1, repayment: 1, depreciation: 1, impairment: 1, conversion: 1 },
  transferCost: { transferCost: 1 },
  relocationCost: { relocationCost: 1 },
  providerCost: signs((payer, receiver) => (payer === 'provider' && receiver === 'staff-and-property' ? 1 : 0)),
  providerResult: netOf('provider'),
  costState: costOf('state'),
  costOtherDomains: costOf('other-domains'),
  /** What was put in the programmes and not spent. */
  programmeBalance: netOf('programme'),
  /** What care costs, whoever pays: payments from one party to another cancel. */
  costSociety: signs((payer, receiver) =>
    balance(
      INTERNAL.includes(payer) && !INTERNAL.includes(receiver),
      !INTERNAL.includes(payer) && INTERNAL.includes(receiver),
    ),
  ),
  unpaidCare: { unpaidCare: 1 },
  waitingBurden: { waitingBurden: 1 },
  blockedBurden: { blockedBurden: 1 },
} as const satisfies Record<string, Signs>;

export const MONEY_VIEW_IDS = Object.keys(MONEY_VIEWS) as readonly MoneyView[];

/** Returns what a party keeps: the bookings it receives count plus, the bookings it pays count minus. */
export function netOf(party: Party): Signs {
  return signs((payer, receiver) => balance(receiver === party, payer === party));
}

function costOf(party: Party): Signs {
  return signs((payer, receiver) => balance(payer === party, receiver === party));
}

function balance(plus: boolean, minus: boolean): 1 | -1 | 0 {
  if (plus === minus) return 0;
  return plus ? 1 : -1;
}

function signs(signOf: (payer: Party, receiver: Party) => 1 | -1 | 0): Signs {
  return Object.fromEntries(
    BOOKINGS.map(
      (booking) => [booking, signOf(BOOKING_TABLE[booking].payer, BOOKING_TABLE[booking].receiver)] as const,
    ).filter(([, sign]) => sign !== 0),
  );
}
