/** What only a device of one's own needs. */
export { deviceDraftsOf } from '@panjare/client/device-drafts.js';
