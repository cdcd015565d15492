/** What a form's menu does, once it is opened. */
export { MenuActs } from './menu-acts.ts';
export { menuStyles as styles } from './menu.styles.ts';
