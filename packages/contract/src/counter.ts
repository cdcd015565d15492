import type { Instant } from './basics.ts';

/**
 * A citizen at a counter lets its operator act for them, on their own phone. `waiting → approved | refused | expired`.
 */
export type CounterApproval = CounterWaiting | CounterSettled;

/** The citizen is asked. */
export interface CounterWaiting {
  state: 'waiting';
  id: string;
  /** `issuer`: on the phone, in IranPass. `code`: a code was sent to the phone; it is typed at the counter. */
  by: 'issuer' | 'code';
  /** Shown at the counter and on the phone: the citizen compares the two. */
  bindingMessage: string;
  expiresAt: Instant;
  /** With `code`: how often a wrong one may still be typed. */
  attemptsLeft?: number;
  /** Seconds until the next look. */
  interval: number;
}

/** The citizen has answered, or did not. With `approved` the session is now theirs, with the operator in it. */
export interface CounterSettled {
  state: 'approved' | 'refused' | 'expired';
  id: string;
}

/** Whom the operator serves next. */
export interface CounterRequest {
  /** @pattern ^\d{10}$ */
  nationalId: string;
}

/** The code that the citizen read out. */
export interface CounterCode {
  /** @pattern ^\d{6}$ */
  code: string;
}
