import { areaText, isAroundIran, isPoint, pointText, polygonArea, polygonName } from '@panjare/form/place.js';
import type { Point } from '@panjare/contract';
import { groupDigits, isolate, toLanguageDigits } from '@panjare/persian';
import { currentLocale, msg, str } from '../localize/localize.ts';
import type { Whereabouts } from './find-me.ts';
import type { Place, Shape } from './place-rows.ts';

/** A place inside a sentence. */
export function placeWords(point: Point): string {
  return isolate(pointText(point, currentLocale()), 'ltr');
}

/** «چهارضلعی، ۱٬۲۰۰ متر مربع»; how many corners there are while it is none. */
export function sumWords(value: Place | undefined, whole: boolean): string {
  const locale = currentLocale();
  const corners = Array.isArray(value) ? value.filter(isPoint) : [];
  const count = toLanguageDigits(corners.length, locale);
  if (!whole || corners.length < 3) return msg(str`گوشه‌ها: ${count}`);
  const [name, area] = [polygonName(corners.length, locale), areaText(polygonArea(corners), locale)];
  return msg(str`${name}، حدود ${area}`);
}

/** Why somebody should look again at a place that is right as far as it is known. */
export function farWords(value: Place | undefined): string {
  const points = [value ?? []].flat().filter(isPoint);
  const far = points.filter((point) => !isAroundIran(point));
  if (far.length === 0) return '';
  const turned = far.every(({ latitude, longitude }) =>
    isAroundIran({ latitude: longitude, longitude: latitude }),
  );
  if (turned) return msg('این نقطه بیرون از ایران است؛ شاید عرض و طول جابه‌جا نوشته شده باشند.');
  return msg('این نقطه بیرون از ایران است. اگر درست است، همین بماند.');
}

/** What came of asking where the device is. */
export function whereWords(where: Whereabouts): string {
  switch (where.state) {
    case 'found': {
      const metres = groupDigits(where.metres, currentLocale());
      return msg(str`جای شما نوشته شد؛ دقت آن حدود ${metres} متر است.`);
    }
    case 'refused':
      return msg('مرورگر اجازهٔ دیدن جای شما را نداد. مختصات را بنویسید، یا در تنظیمات مرورگر اجازه بدهید.');
    case 'late':
      return msg('دستگاه در این مدت جایش را پیدا نکرد. دوباره بزنید، یا مختصات را بنویسید.');
    case 'unknown':
      return msg('دستگاه جایش را نمی‌داند. مختصات را بنویسید.');
    case 'impossible':
      return msg('این مرورگر جای شما را به این صفحه نمی‌گوید. مختصات را بنویسید.');
  }
}

/** How the map is used, by finger and by keys. */
export function helpWords(shape: Shape, fixed: boolean): string {
  if (fixed) return msg('با کلیدهای جهت جابه‌جا می‌شود و با + و - بزرگ و کوچک.');
  return shape === 'polygon'
    ? msg(
        'هر جا را بزنید گوشه‌ای می‌نشیند، و هر گوشه را می‌شود کشید. با صفحه‌کلید: کلیدهای جهت، + و -، و Enter در میانهٔ نقشه.',
      )
    : msg(
        'جای آن را روی نقشه بزنید، یا نشانه را بکشید. با صفحه‌کلید: کلیدهای جهت، + و -، و Enter در میانهٔ نقشه.',
      );
}
