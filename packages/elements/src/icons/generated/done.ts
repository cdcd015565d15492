// Written by tools/icons/build.ts from Lucide, https://lucide.dev, ISC licence. Change that.
import { makeIcon } from '../../field/make-icon.ts';

/** Lucide `check`. */
export const done = () => makeIcon('M20 6 9 17l-5-5');
