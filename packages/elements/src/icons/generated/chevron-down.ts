// Written by tools/icons/build.ts from Lucide, https://lucide.dev, ISC licence. Change that.
import { icon } from '../icon.ts';

/** Lucide `chevron-down`. */
export const chevronDown = () => icon('M6 9l6 6 6-6');
