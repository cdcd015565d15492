/** What another language than Persian needs beside its words: how they are found, and how it writes dates. */
export { runtimeMsg as translate } from '@lit/localize/internal/runtime-msg.js';
export { englishDateWords as dateWords } from '@panjare/persian';
