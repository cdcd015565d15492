/**
 * The languages of the interface, as BCP 47 tags. `fa` is the source; `fa-AF` overlays it with the month names
 * of Afghanistan. `ckb` is the Kurdish of Iran (`ckb-IR`), `azb` South Azerbaijani. The words of `ar`, `ckb` and
 * `azb` in this package are drafts until a native speaker has read them.
 */
export type Language = 'fa' | 'en' | 'ar' | 'ckb' | 'azb' | 'fa-AF';
