import type { Point } from '@panjare/contract';
import { toLatinDigits } from '@panjare/persian';

/** Longer texts are no coordinates. */
const LONGEST = 200;

/** What a pasted text carries and nobody sees. */
const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/** A degree alone: `38.0773`. Persian keyboards write its point as «٫», and as «/» on Windows. */
const DECIMAL = String.raw`\d{1,3}(?:[.\u066b/]\d{1,15})?`;
const BARE = new RegExp(`^([+\\-\u2212]?)(${DECIMAL})$`);

const HEMISPHERES: { readonly [word: string]: 'N' | 'S' | 'E' | 'W' } = {
  شمالی: 'N',
  جنوبی: 'S',
  شرقی: 'E',
  غربی: 'W',
};
const HEMISPHERE = `[NSEW]|${Object.keys(HEMISPHERES).join('|')}`;

/** Degrees, minutes and seconds, each of the later ones only after the one before: `38°04'38.3"N`. */
const DEGREES = new RegExp(
  `([+\\-\u2212]?)(${DECIMAL})\\s*[°º]\\s*` +
    `(?:(${DECIMAL})\\s*['’′]\\s*)?(?:(${DECIMAL})\\s*(?:["”″]|''|′′)\\s*)?` +
    `(${HEMISPHERE})?`,
  'gi',
);

interface Angle {
  readonly degrees: number;
  readonly hemisphere: 'N' | 'S' | 'E' | 'W' | undefined;
}

/**
 * Reads one coordinate as typed or pasted, in any of three digit scripts: «۳۸٫۰۷۷۳», `-38.5`, `38°04'38.3"N`.
 * @returns `undefined` where it is none, or lies beyond 90 degrees of latitude or 180 of longitude.
 */
export function readCoordinate(text: string, axis: keyof Point): number | undefined {
  const typed = tidy(text);
  const angle = readBare(typed) ?? readDegrees(typed, 1)?.[0];
  if (angle === undefined || (angle.hemisphere && axisOf(angle.hemisphere) !== axis)) return undefined;
  return within(angle.degrees, axis);
}

/**
 * Reads a place as it is copied from elsewhere: «۳۸٫۰۷۷۳، ۴۶٫۲۹۱۹», `38.0773 46.2919`, `38°04'38.3"N 46°17'30.8"E`,
 * `geo:38.0773,46.2919;u=35`. Latitude comes first, unless hemispheres say otherwise.
 */
export function readPlace(text: string): Point | undefined {
  const typed = tidy(text);
  const [first, second] = readPair(typed) ?? [];
  if (!first || !second) return undefined;
  const turned = first.hemisphere !== undefined && axisOf(first.hemisphere) === 'longitude';
  const [north, east] = turned ? [second, first] : [first, second];
  if (north.hemisphere && axisOf(north.hemisphere) !== 'latitude') return undefined;
  if (east.hemisphere && axisOf(east.hemisphere) !== 'longitude') return undefined;
  const latitude = within(north.degrees, 'latitude');
  const longitude = within(east.degrees, 'longitude');
  return latitude === undefined || longitude === undefined ? undefined : { latitude, longitude };
}

function tidy(text: string): string {
  if (text.length > LONGEST) return '';
  return toLatinDigits(text.replace(INVISIBLE, ''))
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
}

function readPair(typed: string): readonly Angle[] | undefined {
  const marked = readDegrees(typed, 2);
  if (marked) return marked;
  // RFC 5870: what follows the pair is its accuracy, or what some maps add.
  const bare = /^geo:([^;?]*)/i.exec(typed)?.[1] ?? typed;
  const parts = bare.split(/ ?[,،؛;] ?| /).map(readBare);
  return parts.length === 2 && parts.every((part) => part !== undefined) ? parts : undefined;
}

function readBare(text: string): Angle | undefined {
  const match = BARE.exec(text);
  if (!match) return undefined;
  const [, sign = '', digits = ''] = match;
  return { degrees: signed(numberOf(digits), sign), hemisphere: undefined };
}

/** So many angles with their degree signs, and nothing else but what parts them. */
function readDegrees(text: string, count: number): readonly Angle[] | undefined {
  const angles: Angle[] = [];
  const rest = text.replace(
    DEGREES,
    (whole: string, sign: string, degrees: string, minutes = '', seconds = '', word = '') => {
      const [m, s] = [numberOf(minutes || '0'), numberOf(seconds || '0')];
      if (m >= 60 || s >= 60) return whole;
      const hemisphere = word
        ? (HEMISPHERES[word] ?? (word.toUpperCase() as Angle['hemisphere']))
        : undefined;
      const away = hemisphere === 'S' || hemisphere === 'W' ? '-' : sign;
      angles.push({ degrees: signed(numberOf(degrees) + m / 60 + s / 3600, away), hemisphere });
      return '';
    },
  );
  return angles.length === count && /^[ ,،؛;]*$/.test(rest) ? angles : undefined;
}

function numberOf(digits: string): number {
  return Number(digits.replace(/[\u066b/]/, '.'));
}

function signed(degrees: number, sign: string): number {
  return (sign === '' || sign === '+' || degrees === 0 ? 1 : -1) * degrees;
}

function axisOf(hemisphere: 'N' | 'S' | 'E' | 'W'): keyof Point {
  return hemisphere === 'N' || hemisphere === 'S' ? 'latitude' : 'longitude';
}

/** To the millionth of a degree where it was worked out: a tenth of a metre. */
function within(degrees: number, axis: keyof Point): number | undefined {
  if (!(Math.abs(degrees) <= (axis === 'latitude' ? 90 : 180))) return undefined;
  return roundCoordinate(degrees);
}

/** Rounds to a millionth of a degree, a tenth of a metre: what lies beyond is noise. */
export function roundCoordinate(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6 + 0;
}
