import type { Json, LocationRule, Point, Text } from '@panjare/contract';
import { toPersianDigits } from '@panjare/persian';
import { isObject, isPoint } from './point.ts';
import { corners, crossingSides } from './polygon.ts';

/** What is wrong with a place, and which of its boxes says so. */
export interface PlaceFault {
  readonly code: 'missing' | 'unread' | 'too-few' | 'too-many' | 'crossing';
  /** The corner it is about, from 0; nothing where it is about the point, or about all corners. */
  readonly corner?: number;
  readonly axis?: keyof Point;
  readonly message: Text;
}

const axes = {
  latitude: { fa: 'عرض جغرافیایی', en: 'latitude', like: '38.0773', most: 90 },
  longitude: { fa: 'طول جغرافیایی', en: 'longitude', like: '46.2919', most: 180 },
} as const;

/** The first thing wrong with a place, in words that name the corner and the coordinate; a schema can only say what of. */
export function placeFault(value: Json, { shape = 'point' }: LocationRule): PlaceFault | undefined {
  if (shape === 'point') return pointFault(value);
  if (!Array.isArray(value)) return undefined;
  if (value.length > corners.most) return { code: 'too-many', message: tooMany() };
  for (const [corner, point] of value.entries()) {
    const fault = pointFault(point, corner);
    if (fault) return fault;
  }
  if (value.length < corners.least) return { code: 'too-few', message: tooFew(value.length) };
  const crossing = crossingSides(value.filter(isPoint));
  return crossing && { code: 'crossing', message: crossed(crossing) };
}

function pointFault(value: Json, corner?: number): PlaceFault | undefined {
  if (!isObject(value)) return undefined;
  for (const axis of ['latitude', 'longitude'] as const) {
    const held = value[axis];
    if (typeof held === 'number' && Math.abs(held) <= axes[axis].most) continue;
    const code = held === undefined ? 'missing' : 'unread';
    return { code, axis, ...(corner !== undefined && { corner }), message: coordinate(axis, code, corner) };
  }
  return undefined;
}

function coordinate(axis: keyof Point, code: 'missing' | 'unread', corner: number | undefined): Text {
  const { fa, en, like, most } = axes[axis];
  const name = corner === undefined ? fa : `${fa} گوشهٔ ${toPersianDigits(corner + 1)}`;
  const english = corner === undefined ? en : `${en} of corner ${corner + 1}`;
  if (code === 'missing') return { fa: `${name} را وارد کنید.`, en: `Enter the ${english}.` };
  const example = toPersianDigits(like).replace('.', '٫');
  return {
    fa: `${name} خوانده نشد؛ عددی تا ${toPersianDigits(most)} بنویسید، مانند ${example}.`,
    en: `The ${english} cannot be read; write a number up to ${most}, like ${like}.`,
  };
}

function tooFew(count: number): Text {
  const missing = corners.least - count;
  return {
    fa: `${toPersianDigits(missing)} گوشهٔ دیگر بیفزایید؛ زمین دست‌کم سه گوشه دارد.`,
    en: `Add ${missing === 1 ? 'one more corner' : `${missing} more corners`}; an area has at least three.`,
  };
}

function tooMany(): Text {
  return {
    fa: `تا ${toPersianDigits(corners.most)} گوشه جا دارد؛ چند گوشه را بردارید.`,
    en: `There is room for ${corners.most} corners; remove some.`,
  };
}

function crossed({ first, second }: { first: number; second: number }): Text {
  const [a, b] = [toPersianDigits(first), toPersianDigits(second)];
  return {
    fa: `ضلع ${a} و ضلع ${b} به هم می‌خورند؛ گوشه‌ها را به ترتیب، دور زمین بچینید.`,
    en: `Sides ${first} and ${second} meet; put the corners in order around the land.`,
  };
}
