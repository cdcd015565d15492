import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wcagContrast } from 'culori';
import { readSchemes } from './read-schemes.ts';

const surfaces = ['page', 'surface', 'surface-raised', 'surface-sunken'];
const onSurfaces = (foreground: string, least: number) =>
  surfaces.map((surface) => [foreground, surface, least] as const);
const statuses = ['danger', 'warning', 'success', 'info'];

/** Foreground, what it stands on, the least ratio (WCAG 2.2, 1.4.6 for words and 1.4.11 for edges and marks). */
const pairs = [
  ...onSurfaces('text', 7),
  ...onSurfaces('text-muted', 7),
  ...onSurfaces('link', 7),
  ...onSurfaces('link-visited', 7),
  ...onSurfaces('border-control', 3),
  ...onSurfaces('action', 3),
  ...onSurfaces('focus', 3),
  ...surfaces.flatMap((surface) => statuses.map((status) => [`${status}-text`, surface, 7] as const)),
  ...surfaces.flatMap((surface) => statuses.map((status) => [`${status}-mark`, surface, 3] as const)),
  ['on-action', 'action', 7] as const,
  ['on-action', 'action-hover', 7] as const,
  ...statuses.map((status) => [`${status}-text`, `${status}-surface`, 7] as const),
  ...statuses.map((status) => [`${status}-border`, `${status}-surface`, 3] as const),
  ...statuses.map((status) => [`${status}-mark`, `${status}-surface`, 3] as const),
];

for (const [scheme, values] of await readSchemes()) {
  test(`every pair of the ${scheme} scheme has its contrast`, () => {
    const low = pairs.flatMap(([foreground, background, least]) => {
      const ratio = wcagContrast(
        values.get(`color-${foreground}`) ?? '',
        values.get(`color-${background}`) ?? '',
      );
      return ratio >= least ? [] : [`${foreground} on ${background}: ${ratio.toFixed(2)}, needs ${least}`];
    });
    assert.deepEqual(low, []);
  });
}
