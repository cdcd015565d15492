const SIZE = 256;
const DEEPEST = 22;

/**
 * A tile of a map that is none: a grid with the degrees of its corner, and words that say so. For trying out; a real
 * site names the tiles of its own map server. Nothing where an address is not that of a tile.
 */
export function sampleTile(path: string): string | undefined {
  const match = /^\/tiles\/(\d{1,2})\/(\d{1,7})\/(\d{1,7})\.svg$/.exec(path);
  const [z = 0, x = 0, y = 0] = match?.slice(1).map(Number) ?? [];
  if (!match || z > DEEPEST || x >= 2 ** z || y >= 2 ** z) return undefined;
  const places = Math.max(0, Math.min(4, Math.round((z - 5) / 3)));
  const north = degrees((Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / 2 ** z))) * 180) / Math.PI, places);
  const west = degrees((x / 2 ** z) * 360 - 180, places);
  const shade = (x + y) % 2 === 0 ? '#eef2ec' : '#e7ede8';
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE}" height="${SIZE}" viewBox="0 0 ${SIZE} ${SIZE}">`,
    `<rect width="${SIZE}" height="${SIZE}" fill="${shade}"/>`,
    `<path d="${lines(4)}" stroke="#d5dfd8" fill="none"/>`,
    `<path d="M0 0H${SIZE}M0 0V${SIZE}" stroke="#8fa79b" stroke-width="2" fill="none"/>`,
    `<g font-family="Vazirmatn, Tahoma, sans-serif" fill="#4c6258">`,
    `<text x="8" y="20" font-size="13" direction="ltr">${north}° N</text>`,
    `<text x="8" y="38" font-size="13" direction="ltr">${west}° E</text>`,
    `<text x="128" y="140" font-size="20" text-anchor="middle" fill="#9db1a6" direction="rtl">نقشهٔ نمونه</text>`,
    '</g></svg>',
  ].join('');
}

function lines(parts: number): string {
  const step = SIZE / parts;
  const at = Array.from({ length: parts - 1 }, (_, index) => (index + 1) * step);
  return at.map((place) => `M0 ${place}H${SIZE}M${place} 0V${SIZE}`).join('');
}

/** With the digits of the page. */
function degrees(value: number, places: number): string {
  const text = value.toFixed(places).replace('.', '٫');
  return text.replace(/\d/g, (digit) => String.fromCharCode(0x06f0 + Number(digit)));
}
