/** The level of assurance of a sign-in here: a one-time code, or its stand-in. */
export const OTP = 'urn:panjare:acr:otp';

/** The subject of a person at this issuer: the national id's stand-in, never the id itself. */
export function subjectOf(nationalId: string): string {
  return `synthetic-${nationalId.slice(-3)}`;
}
