/** What rows need, by itself: a page brings it where its definition has any. */
export { RepeatState } from './repeat-state.ts';
export { rowsTo } from './rows-to.ts';
