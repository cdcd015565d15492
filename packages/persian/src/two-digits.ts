/** A whole number below 100 as a date or a clock writes it: `5` is `05`. */
export function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
