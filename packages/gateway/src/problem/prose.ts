import type { i18n } from 'i18next';
import { createInstance } from 'i18next';
import type { ProseLanguage } from './language.ts';
import en from './words/en.json' with { type: 'json' };
import fa from './words/fa.json' with { type: 'json' };

let instance: i18n | undefined;

/**
 * The gateway's own words: `words/` is the package's copy of `locales/gateway`, which translators write. Throws where a
 * key is missing: a code without words is a fault found by a test, not by a citizen.
 */
export function prose(language: ProseLanguage, key: string, values: { [name: string]: string } = {}): string {
  instance ??= load();
  if (!instance.exists(key, { lng: language, fallbackLng: false }))
    throw new Error(`locales/gateway/${language}.json lacks ${key}.`);
  return instance.t(key, { lng: language, ...values });
}

function load(): i18n {
  const loaded = createInstance();
  const resources = { fa: { translation: fa }, en: { translation: en } };
  void loaded.init({ resources, fallbackLng: 'fa', initAsync: false, interpolation: { escapeValue: false } });
  return loaded;
}
