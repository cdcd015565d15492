const UP_TO_NINETEEN = [
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
const TENS = ['', '', 'بیست', 'سی', 'چهل', 'پنجاه', 'شصت', 'هفتاد', 'هشتاد', 'نود'];
const HUNDREDS = ['', 'صد', 'دویست', 'سیصد', 'چهارصد', 'پانصد', 'ششصد', 'هفتصد', 'هشتصد', 'نهصد'];
const AND = ' و ';

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

/** Words of a positive integer, the larger unit first; a thousand is «هزار», and «یک» stays before the larger units. */
function positive(value: number): string {
  const units: readonly (readonly [number, string])[] = [
    [1e9, 'میلیارد'],
    [1e6, 'میلیون'],
    [1e3, 'هزار'],
  ];
  const parts: string[] = [];
  let rest = value;
  for (const [size, name] of units) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count === 1 && size === 1e3) parts.push(name);
    else if (count > 0) parts.push(`${positive(count)} ${name}`);
  }
  if (rest > 0) parts.push(belowThousand(rest));
  return parts.join(AND);
}

/**
 * Writes an integer in Persian words: 1403 is «هزار و چهارصد و سه», −2 is «منفی دو». From 10¹² on it counts in
 * «هزار میلیارد», as «تریلیون» and «بیلیون» mean different things to different readers of a deed.
 * @throws RangeError if the number is not a safe integer.
 */
export function numberToWords(value: number): string {
  if (!Number.isSafeInteger(value)) throw new RangeError(`Not a safe integer: ${value}`);
  if (value === 0) return 'صفر';
  return value < 0 ? `منفی ${positive(-value)}` : positive(value);
}
