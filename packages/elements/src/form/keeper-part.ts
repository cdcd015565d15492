/** What a form needs once it is known whose answers these are. */
export { openKeeper } from './draft-keeper.ts';
export { originText } from './origin-text.ts';
export { prefillForm } from './prefill-form.ts';
export { renderAside } from './render-aside.ts';
export { renderDraftState } from './render-draft-state.ts';
export { renderPrefilled } from './render-prefilled.ts';
export { renderSession } from './render-session.ts';
