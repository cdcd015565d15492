import type { SignInRule } from '@panjare/contract';
import type { Gateway } from '../context.ts';
import { ProblemError } from '../problem/problem-error.ts';
import type { Citizen } from './citizen.ts';
import { reaches } from './levels.ts';

/** The level of assurance a service asks of who uses it: its own, else the issuer's usual one. */
export function levelOf(gateway: Gateway, signIn: SignInRule): string | undefined {
  return signIn.acr ?? gateway.config.issuer.acr;
}

/**
 * Lets a citizen pass who is known surely enough for a service. Throws `ProblemError` 403 `step-up-needed` with the level
 * to sign in again with; nothing else is said or done before.
 */
export function requireLevel(gateway: Gateway, citizen: Citizen, signIn: SignInRule): void {
  const wanted = levelOf(gateway, signIn);
  if (wanted === undefined || reaches(gateway.config.issuer.acrLevels, citizen.acr, wanted)) return;
  throw new ProblemError(403, 'step-up-needed', { acr: wanted });
}
