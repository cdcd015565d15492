import type { Json, Point } from '@panjare/contract';
import { groupDigits, type Language, numberToWords, toLanguageDigits } from '@panjare/persian';
import { isPoint } from './point.ts';
import { polygonArea } from './polygon.ts';

/** Corners that a polygon is named by in a word. */
const NAMED = 20;

/**
 * A place as a person reads it: «۳۸٫۰۷۷۳، ۴۶٫۲۹۱۹», or «چهارضلعی، ۱٬۲۰۰ متر مربع». `code` where it reads left to right.
 * Nothing where it is no place yet.
 */
export function placeText(value: Json, language: Language): { text: string; code: boolean } | undefined {
  if (isPoint(value)) return { text: pointText(value, language), code: true };
  if (!Array.isArray(value) || value.length === 0 || !value.every(isPoint)) return undefined;
  const comma = language === 'en' ? ', ' : '، ';
  return {
    text: polygonName(value.length, language) + comma + areaText(polygonArea(value), language),
    code: false,
  };
}

/** Both coordinates, latitude first. */
export function pointText({ latitude, longitude }: Point, language: Language): string {
  const comma = language === 'en' ? ', ' : '، ';
  return [latitude, longitude].map((degrees) => coordinateText(degrees, language)).join(comma);
}

/** One coordinate with the digits of the language: «۳۸٫۰۷۷۳». */
export function coordinateText(degrees: number, language: Language): string {
  const text = String(degrees);
  return toLanguageDigits(language === 'en' ? text : text.replace('.', '٫'), language);
}

/** «چهارضلعی». */
export function polygonName(sides: number, language: Language): string {
  if (language === 'en') return `polygon of ${sides} ${sides === 1 ? 'corner' : 'corners'}`;
  if (sides < 3 || sides > NAMED) return `${toLanguageDigits(sides, language)} گوشه`;
  const words = numberToWords(sides);
  // «چهارضلعی» needs no joint to be kept apart, «پنج‌ضلعی» does.
  return `${words}${/[ردذرزژو]$/.test(words) ? '' : '\u200c'}ضلعی`;
}

/** Square metres, as exact as an estimate may sound. */
export function areaText(area: number, language: Language): string {
  const digits = Math.max(0, Math.floor(Math.log10(Math.max(area, 1))) - 3);
  const rounded = area < 100 ? Math.round(area * 10) / 10 : Math.round(area / 10 ** digits) * 10 ** digits;
  return `${groupDigits(rounded, language)} ${language === 'en' ? 'm²' : 'متر مربع'}`;
}
