import type { CaseList } from '@panjare/contract';
import type { Gateway } from '../context.ts';
import type { Citizen } from '../session/citizen.ts';

/** The citizen's cases, and those they made by a mandate that lasts, newest first. */
export async function listCases(gateway: Gateway, { subject }: Citizen): Promise<CaseList> {
  const rows = await gateway.database
    .selectFrom('case_file')
    .selectAll()
    .where((file) =>
      file.or([
        file('subject', '=', subject),
        file('id', 'in', (rows) =>
          rows
            .selectFrom('party')
            .innerJoin('mandate', 'mandate.id', 'party.mandate')
            .select('party.case_id')
            .where('party.subject', '=', subject)
            .where('party.role', '=', 'representative')
            .where('mandate.ended_at', 'is', null)
            .where('mandate.until', '>', gateway.clock.now()),
        ),
      ]),
    )
    .orderBy('started_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const cases = rows.map((row) => ({
    id: row.id,
    service: row.service,
    title: gateway.services.version(row.service, row.version)?.title ?? { fa: row.service },
    trackingCode: row.tracking_code,
    state: row.state,
    startedAt: row.started_at.toISOString(),
    position: row.position,
  }));
  return { cases, unreachable: [] };
}
