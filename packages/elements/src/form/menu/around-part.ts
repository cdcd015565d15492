/** What stands around the pages of a form, and is drawn with templates, once the first page is on the screen. */
export { pageAsked } from '../address/follow-address.ts';
export { drawAround } from '../draw-around.ts';
export { formFaultText } from '../form-fault-text.ts';
export { aroundStyles as styles } from './around.styles.ts';
