/** Places on earth as answers: reading, writing, measuring and checking them. A part of its own: few forms ask for one. */
export { withPlaces } from './with-places.ts';
export { placeFault, type PlaceFault } from './place-fault.ts';
export { areaText, coordinateText, placeText, pointText, polygonName } from './place-text.ts';
export { isAroundIran, isPoint } from './point.ts';
export { corners, crossingSides, polygonArea } from './polygon.ts';
export { readCoordinate, readPlace, roundCoordinate } from './read-place.ts';
