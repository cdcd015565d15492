// Written by tools/icons/build.ts from Lucide, https://lucide.dev, ISC licence. Change that.
import { makeIcon } from '../../field/make-icon.ts';

/** Lucide `calendar`. */
export const calendar = () => makeIcon('M8 2v3M16 2v3M5 3h14a2 2 0 0 1 2 2v14a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2v-14a2 2 0 0 1 2 -2M3 9h18');
