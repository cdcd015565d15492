/** What a day's field needs only once its calendar is opened. */
export { calendarStyles } from './calendar.styles.ts';
export { addMonths, clampDay, dayByKey } from './jalali-month.ts';
export { placePopup } from './place-popup.ts';
export { renderMonth } from './render-month.ts';
