import { createHmac, randomBytes } from 'node:crypto';

const key = randomBytes(32);

/** Six digits that belong to one sign-in page. They are shown on it: the sandbox has no phone to send them to. */
export function oneTimeCode(uid: string): string {
  const number = createHmac('sha256', key).update(uid).digest().readUInt32BE(0);
  return String(number % 1_000_000).padStart(6, '0');
}

/** Four digits that belong to one sign-in page: the PIN of a card that nobody has. */
export function cardPin(uid: string): string {
  return oneTimeCode(`card ${uid}`).slice(0, 4);
}
