/** What a form needs once it is known whose answers these are. */
export { render } from 'lit';
export { openKeeper } from './draft-keeper.ts';
export { originText } from '../prefill/origin-text.ts';
export { prefillForm } from '../prefill/prefill-form.ts';
export { renderAside } from '../prefill/render-aside.ts';
export { renderDraftState } from './render-draft-state.ts';
export { renderPrefilled } from '../prefill/render-prefilled.ts';
export { renderSession } from './render-session.ts';
