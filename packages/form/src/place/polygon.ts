import type { Point } from '@panjare/contract';

/** Fewest and most corners of a polygon. */
export const corners = { least: 3, most: 100 } as const;

/** Mean radius of the earth in metres (IUGG R1). */
const RADIUS = 6_371_008.8;

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/**
 * Square metres inside a polygon on a sphere: its spherical excess times the square of the earth's mean radius. An
 * estimate, up to half a per cent off the ellipsoid; no survey.
 */
export function polygonArea(points: readonly Point[]): number {
  let excess = 0;
  sidesOf(points).forEach(([from, to]) => {
    // The triangle of each side with the pole: Todhunter, Spherical Trigonometry, article 103.
    const [a, b] = [Math.tan(radians(from.latitude) / 2), Math.tan(radians(to.latitude) / 2)];
    const turn = radians(((to.longitude - from.longitude + 540) % 360) - 180);
    excess += 2 * Math.atan2(Math.tan(turn / 2) * (a + b), 1 + a * b);
  });
  return Math.abs(excess) * RADIUS * RADIUS;
}

/**
 * The first two sides that meet where they should not: they cross, touch or lie on one another. Sides are counted from 1
 * and begin at the corner of their number.
 */
export function crossingSides(points: readonly Point[]): { first: number; second: number } | undefined {
  const sides = sidesOf(points);
  for (const [i, first] of sides.entries())
    for (const [j, second] of sides.entries()) {
      if (j <= i) continue;
      const meets =
        j === i + 1
          ? foldsBack(first, second)
          : i === 0 && j === sides.length - 1
            ? foldsBack(second, first)
            : meet(first, second);
      if (meets) return { first: i + 1, second: j + 1 };
    }
  return undefined;
}

type Side = readonly [from: Point, to: Point];

function sidesOf(points: readonly Point[]): Side[] {
  return points.map((point, index) => [point, points[(index + 1) % points.length] ?? point]);
}

/** Positive where c lies left of the way from a to b, 0 on it. */
function turn(a: Point, b: Point, c: Point): number {
  return (
    (b.longitude - a.longitude) * (c.latitude - a.latitude) -
    (b.latitude - a.latitude) * (c.longitude - a.longitude)
  );
}

/** Whether the second of two sides in a row runs back over the first, or is no side at all. */
function foldsBack([a, b]: Side, [, c]: Side): boolean {
  if (turn(a, b, c) !== 0) return false;
  const along =
    (b.longitude - a.longitude) * (c.longitude - b.longitude) +
    (b.latitude - a.latitude) * (c.latitude - b.latitude);
  return along <= 0;
}

function meet([a, b]: Side, [c, d]: Side): boolean {
  const [ac, ad] = [turn(a, b, c), turn(a, b, d)];
  const [ca, cb] = [turn(c, d, a), turn(c, d, b)];
  if (ac * ad < 0 && ca * cb < 0) return true;
  return (
    (ac === 0 && between(a, b, c)) ||
    (ad === 0 && between(a, b, d)) ||
    (ca === 0 && between(c, d, a)) ||
    (cb === 0 && between(c, d, b))
  );
}

/** Whether a point on the line through two others lies between them. */
function between(a: Point, b: Point, point: Point): boolean {
  return (['latitude', 'longitude'] as const).every(
    (axis) => point[axis] >= Math.min(a[axis], b[axis]) && point[axis] <= Math.max(a[axis], b[axis]),
  );
}
