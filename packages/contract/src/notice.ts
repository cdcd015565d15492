import type { CaseId, Id, Instant, Text } from './basics.ts';
import type { UnreachableOperator } from './service.ts';

/** A notice in the citizen's inbox (کارپوشه). */
export interface Notice {
  id: string;
  at: Instant;
  agency: Id;
  case?: CaseId;
  subject: Text;
  body: Text;
  readAt?: Instant;
}

/** The citizen's notices, newest first, of every operator that answered. */
export interface NoticeList {
  notices: Notice[];
  unreachable: UnreachableOperator[];
}
