import type { Text } from '@panjare/contract';
import type { Gateway } from '../context.ts';
import { uuidv7 } from '../database/uuid.ts';

/** One reading of a register, for the citizen's list. */
export interface DataUseRecord {
  /** Whose data. */
  subject: string;
  /** The register. */
  source: string;
  /** Names of the facts, never their values. */
  facts: string[];
  ground: Text;
  caseId?: string;
}

/** Records that data of a citizen was read. The agency named is the one that runs this gateway. */
export async function recordDataUse(gateway: Gateway, record: DataUseRecord): Promise<void> {
  const now = gateway.clock.now();
  const register = gateway.config.registers[record.source];
  await gateway.database
    .insertInto('data_use')
    .values({
      id: uuidv7(now),
      subject: record.subject,
      at: now,
      agency: gateway.config.operator,
      source: record.source,
      facts: JSON.stringify(record.facts),
      case_id: record.caseId ?? null,
      ground: JSON.stringify(record.ground),
      correct_at: register?.correctAt ?? null,
    })
    .execute();
}
