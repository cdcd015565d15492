// Written by tools/icons/build.ts from Lucide, https://lucide.dev, ISC licence. Change that.
import { makeIcon } from '../../field/make-icon.ts';

/** Lucide `badge-check`. */
export const verified = () => makeIcon('M3.85 8.62a4 4 0 0 1 4.78-4.77 4 4 0 0 1 6.74 0 4 4 0 0 1 4.78 4.78 4 4 0 0 1 0 6.74 4 4 0 0 1-4.77 4.78 4 4 0 0 1-6.75 0 4 4 0 0 1-4.78-4.77 4 4 0 0 1 0-6.76ZM16 9l-5.5 5.5L8 12');
