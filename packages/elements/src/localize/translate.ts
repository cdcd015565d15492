/** Finds words in another language. Apart, as Persian pages never fetch it. */
export { runtimeMsg as translate } from '@lit/localize/internal/runtime-msg.js';
