// Written by tools/icons/build.ts from Lucide, https://lucide.dev, ISC licence. Change that.
import { icon } from '../icon.ts';

/** Lucide `loader-circle`. */
export const spinner = () => icon('M21 12a9 9 0 1 1-6.219-8.56');
