// Written by tools/icons/build.ts from Lucide, https://lucide.dev, ISC licence. Change that.
import { icon } from '../icon.ts';

/** Lucide `plus`. */
export const plus = () => icon('M5 12h14M12 5v14');
