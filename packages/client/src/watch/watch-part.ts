/** What only a page that follows a case needs. */
export { eventSource } from './event-source.ts';
export { watchEvents } from './watch.ts';
