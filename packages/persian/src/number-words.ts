export const UP_TO_NINETEEN = [
  'صفر',
  'یک',
  'دو',
  'سه',
  'چهار',
  'پنج',
  'شش',
  'هفت',
  'هشت',
  'نه',
  'ده',
  'یازده',
  'دوازده',
  'سیزده',
  'چهارده',
  'پانزده',
  'شانزده',
  'هفده',
  'هجده',
  'نوزده',
];
export const TENS = ['', '', 'بیست', 'سی', 'چهل', 'پنجاه', 'شصت', 'هفتاد', 'هشتاد', 'نود'];
export const HUNDREDS = ['', 'صد', 'دویست', 'سیصد', 'چهارصد', 'پانصد', 'ششصد', 'هفتصد', 'هشتصد', 'نهصد'];
/** A name, and the zeros it stands for. Nothing larger is named: see `numberToWords`. */
export const SCALES = [
  ['میلیارد', 9],
  ['میلیون', 6],
  ['هزار', 3],
] as const;
const AND = ' و ';

/** The digits a number in words may have: a milliard of milliards of milliards is no amount of anything. */
const MOST_DIGITS = 27;

function belowThousand(value: number): string {
  const parts: (string | undefined)[] = [];
  const rest = value % 100;
  if (value >= 100) parts.push(HUNDREDS[Math.floor(value / 100)]);
  if (rest >= 20) {
    parts.push(TENS[Math.floor(rest / 10)]);
    if (rest % 10 > 0) parts.push(UP_TO_NINETEEN[rest % 10]);
  } else if (rest > 0) {
    parts.push(UP_TO_NINETEEN[rest]);
  }
  return parts.join(AND);
}

/** Words of digits, the larger unit first; a thousand is «هزار», and «یک» stays before the larger units. */
function words(digits: string): string {
  const parts: string[] = [];
  let rest = digits;
  for (const [name, zeros] of SCALES) {
    const count = rest.slice(0, -zeros).replace(/^0+/, '');
    rest = rest.slice(-zeros);
    if (count === '1' && zeros === 3) parts.push(name);
    else if (count !== '') parts.push(`${words(count)} ${name}`);
  }
  if (Number(rest) > 0) parts.push(belowThousand(Number(rest)));
  return parts.join(AND);
}

/**
 * Writes an integer in Persian words: 1403 is «هزار و چهارصد و سه», −2 is «منفی دو». From 10¹² on it counts in
 * «هزار میلیارد», as «تریلیون» and «بیلیون» mean different things to different readers of a deed. What a number does
 * not hold exactly is given as `bigint`.
 * @throws RangeError if the number is not a safe integer, or a `bigint` has more than 27 digits.
 */
export function numberToWords(value: number | bigint): string {
  const digits = String(value).replace('-', '');
  if (typeof value === 'number' ? !Number.isSafeInteger(value) : digits.length > MOST_DIGITS)
    throw new RangeError(`Not a safe integer: ${value}`);
  if (digits === '0') return 'صفر';
  return value < 0 ? `منفی ${words(digits)}` : words(digits);
}
