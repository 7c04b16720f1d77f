const DAYS = 365;

/** So many people present for so many hours of each day of the year. */
export interface Post {
  readonly staff: number;
  readonly hoursPerDay: number;
}

/** The people who must be there, day and night, and what they cost. */
export interface GroupStaffing {
  readonly posts: readonly Post[];
  /** Hours a year that someone with a full job is there: without leave, illness and training. */
  readonly productiveHoursPerFte: number;
  /** Salary with the costs of the employer. */
  readonly eurosPerFte: number;
}

export interface GroupStaff {
  readonly hoursPerYear: number;
  readonly fte: number;
  readonly eurosPerYear: number;
}

/** Returns the staff of one group; it does not depend on how many children live there (domain brief 3.6). */
export function groupStaff({ posts, productiveHoursPerFte, eurosPerFte }: GroupStaffing): GroupStaff {
  const hoursPerYear = posts.reduce((hours, post) => hours + post.staff * post.hoursPerDay, 0) * DAYS;
  const fte = hoursPerYear / productiveHoursPerFte;
  return { hoursPerYear, fte, eurosPerYear: fte * eurosPerFte };
}

/** Returns what the staff of a group costs for each place and day. */
export function eurosPerPlaceDay(staff: GroupStaff, groupSize: number): number {
  return staff.eurosPerYear / (groupSize * DAYS);
}

/** The same children in groups of another size. */
export interface GroupSizes {
  readonly staffing: GroupStaffing;
  readonly places: number;
  readonly nowSize: number;
  readonly newSize: number;
  readonly occupancy: number;
}

export interface GroupSizesResult {
  readonly staff: GroupStaff;
  readonly nowPerPlaceDay: number;
  readonly newPerPlaceDay: number;
  /** What each occupied day must bring in for the group staff alone. */
  readonly newPerOccupiedDay: number | 'never';
  readonly nowGroups: number;
  readonly newGroups: number;
  readonly extraFte: number;
  readonly extraEurosPerYear: number;
}

/** Returns what smaller groups cost in staff for the same number of places: groups are whole, and so is their staff. */
export function groupSizesResult({ staffing, places, nowSize, newSize, occupancy }: GroupSizes): GroupSizesResult {
  const staff = groupStaff(staffing);
  const nowGroups = Math.ceil(places / nowSize);
  const newGroups = Math.ceil(places / newSize);
  const newPerPlaceDay = eurosPerPlaceDay(staff, newSize);
  return {
    staff,
    nowPerPlaceDay: eurosPerPlaceDay(staff, nowSize),
    newPerPlaceDay,
    newPerOccupiedDay: occupancy > 0 ? newPerPlaceDay / occupancy : 'never',
    nowGroups,
    newGroups,
    extraFte: (newGroups - nowGroups) * staff.fte,
    extraEurosPerYear: (newGroups - nowGroups) * staff.eurosPerYear,
  };
}
