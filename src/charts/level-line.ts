/** A straight piece of a line of equal height over a grid, in places of columns (x) and rows (y). */
export interface LevelPiece {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/**
 * Returns where a surface over a grid has a height: in each square of four neighbours straight pieces between the places
 * where its sides pass it (marching squares; Lorensen and Cline 1987, in the plane). Where a square can be cut in two ways its
 * mean decides. `heights` by row, then column; nothing is drawn beside a height that is null.
 */
export function levelLine(heights: readonly (readonly (number | null)[])[], level: number): LevelPiece[] {
  return heights.slice(1).flatMap((above, row) =>
    above.slice(1).flatMap((corner, column): LevelPiece[] => {
      const [a, b, c, d] = [heights[row][column], heights[row][column + 1], corner, above[column]];
      return a === null || b === null || c === null || d === null ? [] : piecesIn([a, b, c, d], level, column, row);
    }),
  );
}

/** `corners` go around: (0,0), (1,0), (1,1), (0,1). */
function piecesIn(
  corners: readonly [number, number, number, number],
  level: number,
  column: number,
  row: number,
): LevelPiece[] {
  const places = CORNERS.flatMap(([x, y], at) => {
    const [from, to] = [corners[at], corners[(at + 1) % 4]];
    if (from > level === to > level) return [];
    const share = (level - from) / (to - from);
    const [nextX, nextY] = CORNERS[(at + 1) % 4];
    return [{ x: column + x + share * (nextX - x), y: row + y + share * (nextY - y) }];
  });
  const piece = (one: number, other: number): LevelPiece => ({
    x0: places[one].x,
    y0: places[one].y,
    x1: places[other].x,
    y1: places[other].y,
  });
  if (places.length === 2) return [piece(0, 1)];
  if (places.length !== 4) return [];
  const isMiddleAbove = corners.reduce((sum, height) => sum + height, 0) / 4 > level;
  // The corners on the other side than the middle are cut off, each by itself.
  return isMiddleAbove === corners[0] > level ? [piece(0, 1), piece(2, 3)] : [piece(3, 0), piece(1, 2)];
}

const CORNERS = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
] as const;
