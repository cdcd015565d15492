import type { i18n } from 'i18next';
import { createInstance } from 'i18next';
import { readFileSync } from 'node:fs';
import type { ProseLanguage } from './language.ts';

const folder = new URL('../../../../locales/gateway/', import.meta.url);

let instance: i18n | undefined;

/**
 * The gateway's own words, from `locales/gateway`. Throws where a key is missing: a code without words is a fault
 * found by a test, not by a citizen.
 */
export function prose(language: ProseLanguage, key: string, values: { [name: string]: string } = {}): string {
  instance ??= load();
  if (!instance.exists(key, { lng: language, fallbackLng: false }))
    throw new Error(`locales/gateway/${language}.json lacks ${key}.`);
  return instance.t(key, { lng: language, ...values });
}

function load(): i18n {
  const loaded = createInstance();
  const resources = Object.fromEntries(
    (['fa', 'en'] as const).map((language) => [
      language,
      { translation: JSON.parse(readFileSync(new URL(`${language}.json`, folder), 'utf8')) },
    ]),
  );
  void loaded.init({ resources, fallbackLng: 'fa', initAsync: false, interpolation: { escapeValue: false } });
  return loaded;
}
