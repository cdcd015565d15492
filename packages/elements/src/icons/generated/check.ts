// Written by tools/icons/build.ts from Lucide, https://lucide.dev, ISC licence. Change that.
import { icon } from '../icon.ts';

/** Lucide `check`. */
export const check = () => icon('M20 6 9 17l-5-5');
