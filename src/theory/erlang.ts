/**
 * Returns the share refused when nobody can wait: Erlang's loss formula (Erlang B), for Poisson arrivals and any
 * length of stay (insensitivity: Sevastyanov 1957). `load` is arrivals per day x mean stay in days, the mean number
 * in care if there were always a place; `places` is a whole number or Infinity.
 * By the recursion B(c) = load B(c-1) / (c + load B(c-1)), which loses no digits for any number of places.
 */
export function erlangB(load: number, places: number): number {
  if (!(load >= 0 && Number.isFinite(load))) throw new RangeError(`erlangB: a load of ${load}`);
  if (!(places === Infinity || (Number.isInteger(places) && places >= 0))) {
    throw new RangeError(`erlangB: ${places} places`);
  }
  if (places === Infinity) return 0;
  let refused = 1;
  for (let c = 1; c <= places; c += 1) refused = (load * refused) / (c + load * refused);
  return refused;
}

/**
 * Returns the share of clients who wait (Erlang C) for Poisson arrivals, exponential stays and a waiting list that
 * everybody joins (M/M/c; Gross and Harris, Fundamentals of Queueing Theory). Null for overload: a load that is not
 * below the number of places, so that the list grows without end.
 */
export function erlangC(load: number, places: number): number | null {
  const refused = erlangB(load, places);
  if (load >= places) return null;
  return places === Infinity ? 0 : refused / (1 - (load / places) * (1 - refused));
}

/** Returns the mean wait in days over all clients, also those who do not wait (M/M/c); null for overload. */
export function meanWaitDays(load: number, places: number, meanStayDays: number): number | null {
  const waitShare = erlangC(load, places);
  return waitShare === null ? null : (waitShare * meanStayDays) / (places - load);
}

/** Returns the mean number on the waiting list (M/M/c); null for overload. */
export function meanWaiting(load: number, places: number): number | null {
  const waitShare = erlangC(load, places);
  if (waitShare === null || waitShare === 0) return waitShare;
  return (waitShare * load) / (places - load);
}

/**
 * Returns the share of clients who wait longer than `days` (M/M/c, first come first served):
 * P(wait) x exp(-(places - load) x days / mean stay). Null for overload.
 */
export function shareWaitingLonger(days: number, load: number, places: number, meanStayDays: number): number | null {
  const waitShare = erlangC(load, places);
  if (waitShare === null || waitShare === 0) return waitShare;
  return waitShare * Math.exp((-(places - load) * days) / meanStayDays);
}
