// Written by tools/icons/build.ts from Lucide, https://lucide.dev, ISC licence. Change that.
import { icon } from '../icon.ts';

/** Lucide `chevron-left`; turns in right-to-left text. */
export const previous = () => icon('M15 18l-6-6 6-6', true);
