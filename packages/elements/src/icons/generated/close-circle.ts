// Written by tools/icons/build.ts from Lucide, https://lucide.dev, ISC licence. Change that.
import { icon } from '../icon.ts';

/** Lucide `circle-x`. */
export const closeCircle = () => icon('M2 12a10 10 0 1 0 20 0a10 10 0 1 0-20 0M15 9l-6 6M9 9l6 6');
