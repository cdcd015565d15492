import type { SignInRule } from '@panjare/contract';
import type { Gateway } from '../context.ts';
import { ProblemError } from '../problem/problem-error.ts';
import type { Citizen } from './citizen.ts';
import { reaches } from './levels.ts';

/**
 * Lets a citizen pass who is known as surely as a service asks. Throws `ProblemError` 403 `step-up-needed` with the level
 * to sign in again with; nothing else is said or done before.
 */
export function requireLevel({ config }: Gateway, citizen: Citizen, { acr }: SignInRule): void {
  if (reaches(config.issuer.acrLevels, citizen.acr, acr)) return;
  throw new ProblemError(403, 'step-up-needed', { ...(acr !== undefined && { acr }) });
}
