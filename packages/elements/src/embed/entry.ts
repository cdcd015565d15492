import { boot } from './main.ts';
import type { IntegrityTable } from './integrity.ts';

/** Written in by the build: the hashes of the files beside this one. */
declare const PANJARE_INTEGRITY: IntegrityTable;

boot(import.meta.url, PANJARE_INTEGRITY);
