/** The level of assurance of a sign-in here: a one-time code, or its stand-in. */
export const OTP = 'urn:panjare:acr:otp';

/** A surer one: a one-time code and the PIN of the national card, or their stand-ins. */
export const CARD = 'urn:panjare:acr:card';

/** The levels, the lowest first. */
export const levels: readonly string[] = [OTP, CARD];

/** The subject of a person at this issuer: the national id's stand-in, never the id itself. */
export function subjectOf(nationalId: string): string {
  return `synthetic-${nationalId.slice(-3)}`;
}
