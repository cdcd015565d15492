import type { Json, JsonObject, Point } from '@panjare/contract';

/** What may hold two coordinates. The engine's own test of it would bring the engine to a page with one field. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value is a place on earth. */
export function isPoint(value: unknown): value is Point & { [name: string]: Json } {
  return isObject(value) && isDegrees(value['latitude'], 90) && isDegrees(value['longitude'], 180);
}

function isDegrees(value: Json | undefined, most: number): boolean {
  return typeof value === 'number' && Math.abs(value) <= most;
}

/** Whether a place lies in the frame around Iran; its borders are not drawn here. */
export function isAroundIran({ latitude, longitude }: Point): boolean {
  return latitude >= 24.8 && latitude <= 39.9 && longitude >= 44 && longitude <= 63.5;
}
