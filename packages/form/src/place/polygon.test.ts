import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Point } from '@panjare/contract';
import fc from 'fast-check';
import { crossingSides, polygonArea } from './polygon.ts';

const at = (latitude: number, longitude: number): Point => ({ latitude, longitude });
/** Corners at these metres east and north of a point, on the plane that touches the earth there. */
function lay(
  metres: readonly (readonly [east: number, north: number])[],
  { latitude, longitude } = at(38, 46),
): Point[] {
  const degree = (6_371_008.8 * Math.PI) / 180;
  return metres.map(([east, north]) =>
    at(latitude + north / degree, longitude + east / (degree * Math.cos((latitude * Math.PI) / 180))),
  );
}
const close = (a: number, b: number, share = 1e-3) =>
  assert.ok(Math.abs(a - b) <= share * Math.max(a, b), `${a} ≈ ${b}`);

test('a plot of 30 by 40 metres has 1,200 square metres, wherever it lies and whichever way it is walked', () => {
  const plot = [
    [0, 0],
    [40, 0],
    [40, 30],
    [0, 30],
  ] as const;
  for (const origin of [at(38, 46), at(-33, 18), at(0, 0), at(59.9, -179.9999)])
    close(polygonArea(lay(plot, origin)), 1200);
  close(polygonArea(lay(plot.toReversed())), 1200);
});

test('an eighth of the sphere is an eighth of its surface', () => {
  close(polygonArea([at(0, 0), at(0, 90), at(90, 0)]), (4 * Math.PI * 6_371_008.8 ** 2) / 8, 1e-9);
});

test('a plot across the date line is as large as elsewhere', () => {
  close(
    polygonArea([at(10, 179.99), at(10, -179.99), at(10.01, -179.99), at(10.01, 179.99)]),
    polygonArea([at(10, 45.99), at(10, 46.01), at(10.01, 46.01), at(10.01, 45.99)]),
    1e-9,
  );
});

test('the area is that of the plane for what a citizen owns, and does not depend on where the walk begins', () => {
  const star = fc.array(fc.integer({ min: 5, max: 500 }), { minLength: 3, maxLength: 30 });
  fc.assert(
    fc.property(star, fc.nat(29), (radii, turn) => {
      const metres = radii.map((radius, index): [number, number] => {
        const angle = (2 * Math.PI * index) / radii.length;
        return [radius * Math.cos(angle), radius * Math.sin(angle)];
      });
      const plane = Math.abs(
        metres.reduce((sum, [x, y], index) => {
          const [nextX, nextY] = metres[(index + 1) % metres.length] ?? [0, 0];
          return sum + x * nextY - nextX * y;
        }, 0) / 2,
      );
      const points = lay(metres);
      close(polygonArea(points), plane);
      const cut = turn % points.length;
      const turned = [...points.slice(cut), ...points.slice(0, cut)];
      close(polygonArea(turned), polygonArea(points), 1e-6);
      assert.equal(crossingSides(points), undefined, 'a star around its middle crosses nowhere');
      assert.equal(crossingSides(points.toReversed()), undefined);
    }),
  );
});

test('a bow tie crosses, and its sides are named by the corner they begin at', () => {
  assert.deepEqual(crossingSides([at(0, 0), at(0, 1), at(1, 0), at(1, 1)]), { first: 2, second: 4 });
  assert.equal(crossingSides([at(0, 0), at(0, 1), at(1, 1), at(1, 0)]), undefined);
});

test('sides that touch, lie on one another or have no length are told as well', () => {
  assert.ok(crossingSides([at(0, 0), at(0, 2), at(1, 1), at(0, 1), at(1, 0)]), 'a corner on a side');
  assert.ok(crossingSides([at(0, 0), at(0, 2), at(0, 1)]), 'a line there and back');
  assert.ok(crossingSides([at(0, 0), at(0, 0), at(1, 1), at(1, 0)]), 'a corner twice');
  assert.ok(
    crossingSides([at(0, 0), at(0, 1), at(1, 1), at(0, 0), at(1, -1), at(0, -1)]),
    'two plots at one corner',
  );
});

test('swapping two neighbours of a convex plot makes it cross', () => {
  fc.assert(
    fc.property(fc.integer({ min: 4, max: 20 }), fc.nat(19), (count, from) => {
      const points = lay(
        Array.from({ length: count }, (_, index): [number, number] => {
          const angle = (2 * Math.PI * index) / count;
          return [100 * Math.cos(angle), 70 * Math.sin(angle)];
        }),
      );
      const [a, b] = [from % count, (from + 1) % count];
      const swapped = points.with(a, points[b] ?? at(0, 0)).with(b, points[a] ?? at(0, 0));
      assert.ok(crossingSides(swapped));
    }),
  );
});
