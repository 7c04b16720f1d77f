/** Who pays and who receives. Staff and property stand for all that the provider buys to give care. */
export type Party = 'municipality' | 'provider' | 'other-providers' | 'staff-and-property';

/** Every kind of booking: one payer, one receiver. A euro that is in two of them is counted twice. */
const BOOKING_TABLE = {
  /** What the contract of a segment pays. */
  contractPayment: { payer: 'municipality', receiver: 'provider' },
  /** Urgent clients who are placed elsewhere. */
  overflowPayment: { payer: 'municipality', receiver: 'other-providers' },
  /** Help at home for clients who wait. */
  bridgingPayment: { payer: 'municipality', receiver: 'other-providers' },
  /** What is done to change the flow: prevention, diversion, recruiting. */
  measurePayment: { payer: 'municipality', receiver: 'other-providers' },
  /** Cost of places, open or still paid for, whoever is in them. */
  fixedCost: { payer: 'provider', receiver: 'staff-and-property' },
  /** Cost of each care day. */
  variableCost: { payer: 'provider', receiver: 'staff-and-property' },
  /** Clients who have to move because the places of the provider close. */
  relocationCost: { payer: 'provider', receiver: 'staff-and-property' },
} as const satisfies Record<string, { readonly payer: Party; readonly receiver: Party }>;

export type Booking = keyof typeof BOOKING_TABLE;

/** The bookings in the order in which `Money.euros` holds them. */
export const BOOKINGS = Object.keys(BOOKING_TABLE) as readonly Booking[];

/** Amounts that somebody asks for. Each is a sum over the same bookings, so that they always reconcile. */
export type MoneyView =
  | 'paymentMunicipality'
  | 'overflowPayment'
  | 'bridgingPayment'
  | 'measurePayment'
  | 'costMunicipality'
  | 'relocationCost'
  | 'providerCost'
  | 'providerResult';

/** The sign with which each booking counts in a view; bookings that are not named do not count. */
export const MONEY_VIEWS: Readonly<Record<MoneyView, Partial<Record<Booking, 1 | -1>>>> = {
  paymentMunicipality: signs((payer, receiver) => (payer === 'municipality' && receiver === 'provider' ? 1 : 0)),
  overflowPayment: { overflowPayment: 1 },
  bridgingPayment: { bridgingPayment: 1 },
  measurePayment: { measurePayment: 1 },
  costMunicipality: signs((payer) => (payer === 'municipality' ? 1 : 0)),
  /** A part of the provider cost. */
  relocationCost: { relocationCost: 1 },
  providerCost: signs((payer) => (payer === 'provider' ? 1 : 0)),
  providerResult: netOf('provider'),
};

/** Returns what a party keeps: the bookings it receives count plus, the bookings it pays count minus. */
export function netOf(party: Party): Partial<Record<Booking, 1 | -1>> {
  return signs((payer, receiver) => (receiver === party ? 1 : payer === party ? -1 : 0));
}

function signs(signOf: (payer: Party, receiver: Party) => 1 | -1 | 0): Partial<Record<Booking, 1 | -1>> {
  return Object.fromEntries(
    BOOKINGS.map(
      (booking) => [booking, signOf(BOOKING_TABLE[booking].payer, BOOKING_TABLE[booking].receiver)] as const,
    ).filter(([, sign]) => sign !== 0),
  );
}
