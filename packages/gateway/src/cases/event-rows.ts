import type { JsonObject } from '@panjare/contract';
import type { Insertable, Selectable } from 'kysely';
import type { CaseEventTable } from './cases.tables.ts';
import type { RecordedEvent } from './recorded-event.ts';

/** An event as its row. What has no column of its own goes into `detail`. */
export function toRow(caseId: string, event: RecordedEvent): Insertable<CaseEventTable> {
  const { position, type, at, actor, ...rest } = event;
  const { inquiry = null, agency = null, answer = null, ...detail } = rest as Partial<CaseEventTable>;
  return {
    case_id: caseId,
    position,
    type,
    at: new Date(at),
    actor_kind: actor.kind,
    actor_id: actor.id ?? null,
    inquiry,
    agency,
    answer,
    detail: JSON.stringify(detail),
  };
}

/** The event of a row. */
export function fromRow(row: Selectable<CaseEventTable>): RecordedEvent {
  return {
    ...(row.detail as JsonObject),
    position: row.position,
    type: row.type,
    at: row.at.toISOString(),
    actor: { kind: row.actor_kind, ...(row.actor_id === null ? {} : { id: row.actor_id }) },
    ...(row.inquiry === null ? {} : { inquiry: row.inquiry }),
    ...(row.agency === null ? {} : { agency: row.agency }),
    ...(row.answer === null ? {} : { answer: row.answer }),
  } as RecordedEvent;
}
