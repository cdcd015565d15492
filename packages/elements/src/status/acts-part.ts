/** What can be done about a case and what came of it: below its picture, and fetched after it. */
export { actsStyles as styles } from './acts.styles.ts';
export { act } from './act.ts';
export { drawParties } from './draw-parties.ts';
export { renderAppeal, renderClosing, renderOutcome, renderReasons } from './render-outcome.ts';
export { renderAsk } from './render-ask.ts';
export { renderSignedOut } from './render-signed-out.ts';
export { renderWithdraw } from './render-withdraw.ts';
export { renderZones } from './render-zones.ts';
