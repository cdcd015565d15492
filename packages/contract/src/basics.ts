/** Any JSON value. Answers, patches and event data are built of these. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** A JSON object. */
export interface JsonObject {
  [key: string]: Json;
}

/**
 * Text a person reads, by language. Persian is the source and always present.
 */
export interface Text {
  /** Persian. */
  fa: string;
  /** English. */
  en?: string;
  /** Arabic. */
  ar?: string;
  /** Central Kurdish. */
  ckb?: string;
  /** South Azerbaijani, Arabic script. */
  azb?: string;
}

/**
 * A service, named `ecosystem/service`: `city/building-completion`. Ecosystems and services are open
 * registries, kebab-case.
 * @pattern ^[a-z][a-z0-9]*(-[a-z0-9]+)*\/[a-z][a-z0-9]*(-[a-z0-9]+)*$
 * @maxLength 128
 */
export type ServiceRef = string;

/**
 * A name in an open registry, kebab-case.
 * @pattern ^[a-z][a-z0-9]*(-[a-z0-9]+)*$
 * @maxLength 64
 */
export type Id = string;

/**
 * A case: UUIDv7.
 * @pattern ^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$
 */
export type CaseId = string;

/**
 * A JSON Pointer (RFC 6901) into the answers.
 * @pattern ^(/([^~/]|~[01])*)*$
 * @maxLength 512
 */
export type Pointer = string;

/**
 * An instant, RFC 3339 in UTC: `2026-11-22T10:00:00.000Z`.
 * @pattern ^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?Z$
 */
export type Instant = string;

/**
 * A date in ISO form, `YYYY-MM-DD`. It is shown in the Jalali calendar and stored in this one.
 * @pattern ^\d{4}-\d{2}-\d{2}$
 */
export type IsoDate = string;

/** A language of the interface. */
export type Locale = 'fa' | 'en' | 'ar' | 'ckb' | 'azb';

/** How far the device is trusted with what is typed on it. `shared` wherever it is not known. */
export type DeviceMode = 'personal' | 'shared' | 'counter';

/** A fault found in answers. Its words come from the locales, never from the wire. */
export interface Issue {
  /** Where, as a JSON Pointer into the answers. */
  path: Pointer;
  /**
   * What, as a code of the issue list: `required`, `pattern`, `minimum`, `check`, …
   * @maxLength 64
   */
  code: string;
  /** What the words need: `{limit: 6}`, and `message` where the definition brings its own words. */
  params: JsonObject;
}
