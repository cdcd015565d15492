/** A language the gateway's own prose is written in. */
export type ProseLanguage = 'fa' | 'en';

/** Chooses by `Accept-Language` (RFC 9110 section 12.5.4); Persian where nothing fits. */
export function chooseLanguage(acceptLanguage: string | undefined): ProseLanguage {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((entry) => {
      const [tag = '', ...parameters] = entry.trim().toLowerCase().split(';');
      const quality = parameters.map((parameter) => /^\s*q=([\d.]+)$/u.exec(parameter)?.[1]).find(Boolean);
      return { language: tag.split('-')[0], quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ quality }) => quality > 0)
    .toSorted((one, other) => other.quality - one.quality);
  for (const { language } of wanted) if (language === 'fa' || language === 'en') return language;
  return 'fa';
}
