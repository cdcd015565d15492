// Written by tools/icons/build.ts from Lucide, https://lucide.dev, ISC licence. Change that.
import { icon } from '../icon.ts';

/** Lucide `chevron-right`; turns in right-to-left text. */
export const next = () => icon('M9 18l6-6-6-6', true);
