import type { StoryObj } from '@storybook/web-components-vite';
import '../packages/elements/src/define/location-field.ts';
import { drawField, fieldStates } from './field-states/field-states.ts';
import tile from './field-states/sample-tile.svg?no-inline';

const sample = {
  tag: 'panjare-location-field',
  label: 'در ورودی ملک',
  hint: 'بازدیدکننده از همین در می‌آید؛ مانند ۳۸٫۰۷۷۳، ۴۶٫۲۹۱۹',
  filled: { latitude: 38.0773, longitude: 46.2919 },
  invalid: { latitude: 38.0773 },
};
const states = fieldStates(sample);

const land = [
  { latitude: 38.0773, longitude: 46.2919 },
  { latitude: 38.0773, longitude: 46.2926 },
  { latitude: 38.0778, longitude: 46.2927 },
  { latitude: 38.0779, longitude: 46.292 },
];
const [a, b, c, d] = land;
const corners = {
  ...sample,
  label: 'گوشه‌های زمین',
  hint: 'به ترتیب، دور زمین',
  always: { shape: 'polygon' },
};
const map = {
  tiles: `${tile}?{z}/{x}/{y}`,
  tilesCredit: 'نقشهٔ نمونه',
  center: { latitude: 38.0773, longitude: 46.2919 },
  zoom: 15,
};

export default { title: 'Fields/location-field', component: 'panjare-location-field' };

export const Empty = states.empty;
export const Required = states.required;
export const Filled = states.filled;
export const FromRegister = states.fromRegister;
export const Invalid = states.invalid;
export const ReadOnly = states.readOnly;
export const Disabled = states.disabled;
export const LongText = states.longText;
export const HostileHost = states.hostileHost;

/** A place that is right, as far as anybody can tell, and far away. */
export const Abroad: StoryObj = {
  render: () => drawField(sample, { value: { latitude: 46.2919, longitude: 38.0773 } }),
};

/** Corners without a map: a host that names no tiles. */
export const Corners: StoryObj = { render: () => drawField(corners, { value: land }) };

export const CornersEmpty: StoryObj = { render: () => drawField(corners) };

/** What is wrong with an area is told once, and by name. */
export const CornersCross: StoryObj = {
  render: () => drawField(corners, { ...map, value: [a, c, b, d], error: 'ضلع‌ها به هم می‌خورند.' }),
};

export const OnMap: StoryObj = { render: () => drawField(sample, { ...map, value: sample.filled }) };

export const EmptyMap: StoryObj = { render: () => drawField(sample, map) };

export const CornersOnMap: StoryObj = { render: () => drawField(corners, { ...map, value: land }) };

export const MapToRead: StoryObj = {
  render: () => drawField(corners, { ...map, value: land, readonly: true }),
};

/** Tiles that do not come: the list does all that the map would. */
export const NoTiles: StoryObj = {
  render: () => drawField(sample, { ...map, tiles: '/no-such-tiles/{z}/{x}/{y}.svg', value: sample.filled }),
};
