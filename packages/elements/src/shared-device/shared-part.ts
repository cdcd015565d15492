/** What keeps one person's content from the next, and ends a visit. Fetched once there is something to keep. */
export { signInOf } from '@panjare/client/sign-in.js';
export { render } from 'lit';
export { renderSignIn } from '../login/render-sign-in.ts';
export { guard } from './guard.ts';
export { presenceStyles as styles } from './presence.styles.ts';
