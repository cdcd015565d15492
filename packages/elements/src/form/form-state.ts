import type { OnDevice } from '@panjare/client';
import type { Case, Issue, Receipt, ServiceDefinition } from '@panjare/contract';
import type { Form, PageNode } from '@panjare/form';
import type { VersionChanges } from './version/carry-over.ts';

/**
 * What became of pressing «send». `queued`: it goes by itself when network, gateway or session are back, unless it is
 * called off; `arrived`: what was sent before the last changes was there already, and nothing else was sent; `version`: the service was published anew meanwhile, and the answers were moved over.
 */
export type Sending =
  | { state: 'none' }
  | { state: 'sending' }
  | { state: 'failed'; code: string }
  | {
      state: 'queued';
      reason: 'offline' | 'fault' | 'signed-out' | 'step-up';
      device: OnDevice;
      acr?: string | undefined;
    }
  | { state: 'arrived'; case: Case; receipt: Receipt }
  | { state: 'version'; changes: VersionChanges };

/**
 * Where a form stands. `loading → fault | elsewhere | sign-in | page`; `fault → loading`; `sign-in → page`;
 * `page ⇄ page`, `page ⇄ review`; `review → accepted`; `page | review → sign-in` when the person signs out.
 */
export type FormState =
  | { state: 'loading' }
  | { state: 'fault'; code: string }
  /** The service is done on another site. */
  | { state: 'elsewhere'; definition: ServiceDefinition; url: string }
  /** Nothing may be filled in before signing in. */
  | { state: 'sign-in'; definition: ServiceDefinition }
  /** `issues`: those of the last check, for the summary. */
  | { state: 'page'; definition: ServiceDefinition; form: Form; page: PageNode; issues: readonly Issue[] }
  | {
      state: 'review';
      definition: ServiceDefinition;
      form: Form;
      issues: readonly Issue[];
      consented: readonly string[];
      /** Consents left out when sending was tried. */
      missing: readonly string[];
      sending: Sending;
    }
  | { state: 'accepted'; definition: ServiceDefinition; case: Case; receipt: Receipt };

/** The states in which answers are on the screen. */
export type FillingState = Extract<FormState, { state: 'page' | 'review' }>;

/** Whether answers are on the screen. */
export function isFilling(state: FormState): state is FillingState {
  return state.state === 'page' || state.state === 'review';
}
