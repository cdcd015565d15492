/**
 * Our own copy of Lit's localisation: `configureLocalization` of @lit/localize may be called once a page, and its event
 * re-renders the host's own elements. The tools find our `msg` by its type, `_LIT_LOCALIZE_MSG_`.
 */
import { defaultMsg } from '@lit/localize/internal/default-msg.js';
import type { LocaleModule, MsgFn, TemplateLike, TemplateMap } from '@lit/localize/internal/types.js';
import type { MsgOptions } from '@lit/localize/internal/types.js';
import type { DateWords } from '@panjare/persian';

export { str } from '@lit/localize/internal/str-tag.js';

/** Languages that the elements speak; `fa` is the one they are written in. */
export type Locale = 'fa' | 'en';

/** What re-renders when the language changes. */
export interface LocaleFollower extends Element {
  requestUpdate(): void;
}

type Translate = (templates: TemplateMap, template: TemplateLike, options?: MsgOptions) => unknown;

const loaders: { readonly [locale in Exclude<Locale, 'fa'>]: () => Promise<LocaleModule> } = {
  en: () => import('./generated/en.ts'),
};

const followers = new Set<LocaleFollower>();
/** Words in another language, what finds them and how it writes dates; absent in Persian, which needs none of it. */
let words:
  | { readonly templates: TemplateMap; readonly translate: Translate; readonly dateWords: DateWords }
  | undefined;
let current: Locale | undefined;
let wanted: Locale | undefined;
let loading: Promise<void> = Promise.resolve();

/** Under another type, or the extraction takes this for a text of its own. */
const asWritten: (template: TemplateLike) => unknown = defaultMsg;

/** Words in the language of the page: `msg('ادامه')`, msg(str`تا ${date}`)`. Call it in `render`, never at import. */
export const msg: MsgFn = ((template: TemplateLike, options?: MsgOptions) =>
  words ? words.translate(words.templates, template, options) : asWritten(template)) as MsgFn;

/** The language now shown. */
export function currentLocale(): Locale {
  return current ?? 'fa';
}

/** How the language shown writes dates; nothing in Persian, as `@panjare/persian` writes it when not told otherwise. */
export function currentDateWords(): DateWords | undefined {
  return words?.dateWords;
}

/** The language of a BCP 47 tag; Persian for what we do not speak. */
export function localeOf(tag: string | null | undefined): Locale {
  return tag?.toLowerCase().split('-')[0] === 'en' ? 'en' : 'fa';
}

/** Changes the language of every element of the page; settles when its words are there. */
export function setLocale(locale: Locale): Promise<void> {
  if (wanted === locale) return loading;
  wanted = locale;
  loading = load(locale);
  return loading;
}

/** Settles when the words of the language asked for are there. */
export function localeReady(): Promise<void> {
  return loading;
}

async function load(locale: Locale): Promise<void> {
  if (locale === 'fa' && current === undefined) {
    current = 'fa';
    return;
  }
  const loaded = locale === 'fa' ? undefined : await loadWords(locale);
  if (wanted !== locale) return;
  current = locale;
  words = loaded;
  for (const follower of followers) follower.requestUpdate();
}

async function loadWords(locale: Exclude<Locale, 'fa'>) {
  const [{ templates }, { translate, dateWords }] = await Promise.all([
    loaders[locale](),
    import('./translate.ts'),
  ]);
  return { templates, translate, dateWords };
}

function nearestTag(start: Element): string | null {
  for (let element: Element | null = start; element;) {
    const found = element.closest('panjare-context[locale], [lang]');
    if (found) return found.getAttribute('locale') ?? found.getAttribute('lang');
    const root = element.getRootNode();
    element = root instanceof ShadowRoot ? root.host : null;
  }
  return null;
}

/** Call when connected. The first element of a page decides its language: `panjare-context locale`, else nearest `lang`. */
export function followLocale(element: LocaleFollower): void {
  followers.add(element);
  // A failed load leaves the page in Persian, which is complete.
  if (wanted === undefined) setLocale(localeOf(nearestTag(element))).catch(() => undefined);
}

/** Call when disconnected. */
export function unfollowLocale(element: LocaleFollower): void {
  followers.delete(element);
}
