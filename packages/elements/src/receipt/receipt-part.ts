/** What a form needs only once its case is there. */
export { render } from 'lit';
export { receiptStyles as styles } from './receipt.styles.ts';
export { renderReceipt } from './render-receipt.ts';
