import { toLanguageDigits } from '@panjare/persian';
import { currentLocale } from '../localize/localize.ts';

/** Minutes and seconds left, isolated by the caller: ۱:۰۵. Never below zero. */
export function writeCountdown(seconds: number): string {
  const left = Math.max(0, Math.floor(seconds));
  const text = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
  return toLanguageDigits(text, currentLocale());
}
