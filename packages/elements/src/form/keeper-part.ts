/** What a form needs once it is known whose answers these are. */
export { DraftKeeper } from './draft-keeper.ts';
export { renderDraftState } from './render-draft-state.ts';
export { renderSession } from './render-session.ts';
