import type { AgencyOperations } from './operations/agency.ts';
import type { CasesOperations } from './operations/cases.ts';
import type { CounterOperations } from './operations/counter.ts';
import type { DataUsesOperations } from './operations/data-uses.ts';
import type { DraftsOperations } from './operations/drafts.ts';
import type { MandatesOperations } from './operations/mandates.ts';
import type { PresentationsOperations } from './operations/presentations.ts';
import type { ServicesOperations } from './operations/services.ts';
import type { SessionOperations } from './operations/session.ts';
import type { UploadsOperations } from './operations/uploads.ts';

/**
 * The HTTP surface, once. From it come the OpenAPI document, the paths the client calls and the checks the gateway
 * makes. `signIn`: `citizen` needs a session, `agency` an agency's token, `none` neither.
 * Every operation may also answer with a `Problem`.
 */
export interface Operations
  extends
    ServicesOperations,
    SessionOperations,
    DraftsOperations,
    UploadsOperations,
    CasesOperations,
    DataUsesOperations,
    PresentationsOperations,
    MandatesOperations,
    CounterOperations,
    AgencyOperations {}

/** The name of an operation. */
export type OperationId = keyof Operations;
