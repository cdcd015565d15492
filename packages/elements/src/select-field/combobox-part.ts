/** What a list needs only where it is long enough to be searched. */
export { Combobox } from './combobox.ts';
export { comboboxStyles } from './combobox.styles.ts';
