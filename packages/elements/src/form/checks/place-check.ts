/** What checks places, for forms that ask for them. */
export { withPlaces } from '@panjare/form/place.js';
