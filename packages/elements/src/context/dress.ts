import { setLocale } from '../localize/localize.ts';
import type { Locale } from '../localize/localize.ts';

/** Puts a test page into a language and a colour scheme, as a host's page would be. */
export async function dress(locale: Locale, scheme: 'light' | 'dark'): Promise<void> {
  const { documentElement: page } = document;
  page.lang = locale;
  page.dir = locale === 'fa' ? 'rtl' : 'ltr';
  page.style.colorScheme = scheme;
  page.style.background = scheme === 'dark' ? '#181613' : '#fbf8f2';
  await setLocale(locale);
}

/** Back to what the test page was. */
export async function undress(): Promise<void> {
  const { documentElement: page } = document;
  page.lang = 'fa';
  page.dir = 'rtl';
  page.removeAttribute('style');
  await setLocale('fa');
}
