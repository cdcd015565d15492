/** What a day's field needs only once its calendar is opened. */
export { calendarStyles } from './calendar.styles.ts';
export { CalendarPopup } from './calendar-popup.ts';
