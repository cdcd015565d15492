/** What a form needs only once its last page is left. */
export { FormSending } from '../form-sending.ts';
export { renderChanges } from '../version/render-changes.ts';
export { renderReview } from './render-review.ts';
export { reviewStyles as styles } from './review.styles.ts';
