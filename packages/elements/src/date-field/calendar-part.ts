/** What a day's field needs only once its calendar is opened. */
export { calendarStyles } from './calendar.styles.ts';
export { clampDay, dayByKey } from './calendar-month.ts';
export { gregorian } from './gregorian-month.ts';
export { jalali } from './jalali-month.ts';
export { placePopup } from './place-popup.ts';
export { renderMonth } from './render-month.ts';
