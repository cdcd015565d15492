/** What an amount needs only once it is written: whoever leaves it empty never fetches it. */
export { rialsToWords } from '@panjare/persian';
