import { resolve } from 'node:path';
import type { JsonObject } from '@panjare/contract';
import { openDatabase } from '../../packages/gateway/src/database/open.ts';

/** What a gateway that is gone has left of one case. */
export interface HeldCase {
  id: string;
  answers: JsonObject;
  /** Hex digests of the files it keeps, by upload. */
  files: Map<string, string>;
  /** How many rows there are of each inquiry. */
  inquiries: string[];
  /** Types of its events, in order. */
  events: string[];
  positions: number[];
}

/** Everything that may have been lost or made twice, read from the rows themselves. */
export interface HeldRows {
  cases: HeldCase[];
  drafts: number;
  /** Files that belong to no case. */
  loose: number;
}

/** Reads the rows of a gateway's folder. Nobody else may have it open. */
export async function readHeldRows(folder: string): Promise<HeldRows> {
  const database = await openDatabase({ kind: 'folder', path: resolve(folder) });
  try {
    const { kysely } = database;
    const [cases, answers, uploads, inquiries, events, drafts] = [
      await kysely.selectFrom('case_file').select('id').execute(),
      await kysely.selectFrom('case_answers').select(['case_id', 'answers']).execute(),
      await kysely.selectFrom('upload').select(['id', 'case_id', 'kept', 'sha256']).execute(),
      await kysely.selectFrom('inquiry').select(['case_id', 'inquiry']).orderBy('inquiry').execute(),
      await kysely
        .selectFrom('case_event')
        .select(['case_id', 'position', 'type'])
        .orderBy('position')
        .execute(),
      await kysely.selectFrom('draft').select('id').execute(),
    ];
    const of = <Row extends { case_id: string | null }>(rows: Row[], id: string) =>
      rows.filter((row) => row.case_id === id);
    return {
      cases: cases.map(({ id }) => ({
        id,
        answers: of(answers, id)[0]?.answers ?? {},
        files: new Map(
          of(uploads, id)
            .filter(({ kept }) => kept)
            .map((row) => [row.id, row.sha256 ?? '']),
        ),
        inquiries: of(inquiries, id).map(({ inquiry }) => inquiry),
        events: of(events, id).map(({ type }) => type),
        positions: of(events, id).map(({ position }) => Number(position)),
      })),
      drafts: drafts.length,
      loose: uploads.filter(({ kept }) => !kept).length,
    };
  } finally {
    await database.close();
  }
}
