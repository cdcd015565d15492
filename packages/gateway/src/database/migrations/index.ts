import type { Migration } from './migration.ts';
import { foundation } from './0001-foundation.ts';
import { cases } from './0002-cases.ts';
import { sessionAccess } from './0003-session-access.ts';
import { handoffs } from './0004-handoffs.ts';
import { draftKeys } from './0005-draft-keys.ts';
import { uploads } from './0006-uploads.ts';
import { uploadKeys } from './0007-upload-keys.ts';
import { presentations } from './0008-presentations.ts';
import { dataUses } from './0009-data-uses.ts';
import { sessions } from './0010-sessions.ts';
import { counterAndMandates } from './0011-counter-and-mandates.ts';
import { erasure } from './0012-erasure.ts';

/** Forward only, in order. A released migration never changes. */
export const migrations: readonly Migration[] = [
  foundation,
  cases,
  sessionAccess,
  handoffs,
  draftKeys,
  uploads,
  uploadKeys,
  presentations,
  dataUses,
  sessions,
  counterAndMandates,
  erasure,
];
