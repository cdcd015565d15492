import { issueWords } from '../localize/issue-text.ts';
import { LaterPart } from '../reactive/later-part.ts';
import { checksPart } from './checks/checks.ts';

// Most visits leave the page before they need these, and the first picture waits for none.
export const aroundPart = new LaterPart(() => import('./menu/around-part.ts'));
export const reviewPart = new LaterPart(() => import('./review/review-part.ts'));
export const receiptPart = new LaterPart(() => import('../receipt/receipt-part.ts'));
export const summaryPart = new LaterPart(async () => {
  const [part] = await Promise.all([
    import('./checks/render-summary.ts'),
    issueWords.fetch(),
    checksPart.fetch(),
  ]);
  return part;
});
/** Whoever is signed in and fills in here never needs this one. */
export const gatePart = new LaterPart(() => import('./gate-part.ts'));
/** Few services ask for documents. */
export const documentsPart = new LaterPart(() => import('../define/document-request.ts'));
/** Few act for another. */
export const actingPart = new LaterPart(() => import('../define/mandates.ts'));
