/** What a field of a place needs only where there are tiles and someone comes near the map. */
export { mapStyles } from './map.styles.ts';
export { PlaceMap } from './place-map.ts';
export { renderMap } from './render-map.ts';
