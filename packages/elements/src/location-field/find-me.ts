import type { Point } from '@panjare/contract';
import { roundCoordinate } from '@panjare/form/place.js';

/** Where the device is, or why that is not known. */
export type Whereabouts =
  | { readonly state: 'found'; readonly point: Point; readonly metres: number }
  | { readonly state: 'refused' | 'unknown' | 'late' | 'impossible' };

/** Asks the browser once, which asks the person. Call it only where they pressed for it. */
export function findMe(geolocation: Geolocation | undefined = navigator.geolocation): Promise<Whereabouts> {
  return new Promise((resolve) => {
    // Browsers tell nothing to pages that did not come over TLS.
    if (!geolocation || !isSecureContext) return resolve({ state: 'impossible' });
    geolocation.getCurrentPosition(
      ({ coords }) =>
        resolve({
          state: 'found',
          point: { latitude: roundCoordinate(coords.latitude), longitude: roundCoordinate(coords.longitude) },
          metres: Math.ceil(coords.accuracy),
        }),
      ({ code }) => resolve({ state: code === 1 ? 'refused' : code === 3 ? 'late' : 'unknown' }),
      { enableHighAccuracy: true, timeout: 15_000, maximumAge: 60_000 },
    );
  });
}
