import type { Agency, DataUse, DataUseList, DataUsesQuery, Id, ServiceRef, Text } from '@panjare/contract';
import type { Selectable } from 'kysely';
import type { Gateway } from '../context.ts';
import type { Citizen } from '../session/citizen.ts';
import { ProblemError } from '../problem/problem-error.ts';
import { isUuid } from '../database/uuid.ts';
import type { DataUseTable } from './data-uses.tables.ts';
import { agenciesNotConnected } from './not-connected.ts';
import { personKeys } from './person-keys.ts';

/** Rows told at once. */
export const pageOfDataUses = 100;

type Row = Selectable<DataUseTable> & {
  tracking_code: string | null;
  version: number | null;
};

/**
 * Who read the citizen's data, newest first. Ids sort by the instant, so a page begins where the one before ended,
 * whatever arrives meanwhile. Of a case that is not theirs there is nothing.
 */
export async function listDataUses(
  gateway: Gateway,
  { subject, nationalId }: Pick<Citizen, 'subject' | 'nationalId'>,
  query: DataUsesQuery,
): Promise<DataUseList> {
  for (const id of [query.before, query.case])
    if (id !== undefined && !isUuid(id)) throw new ProblemError(404, 'not-found');
  const [person] = nationalId === undefined ? [] : await personKeys(gateway, [nationalId]);
  const rows = await gateway.database
    .selectFrom('data_use')
    .leftJoin('case_file', (join) =>
      join.onRef('case_file.id', '=', 'data_use.case_id').onRef('case_file.subject', '=', 'data_use.subject'),
    )
    .selectAll('data_use')
    .select(['case_file.tracking_code', 'case_file.version'])
    .where((where) =>
      where.or([
        where('data_use.subject', '=', subject),
        ...(person === undefined ? [] : [where('data_use.person', '=', person)]),
      ]),
    )
    .$if(query.case !== undefined, (all) => all.where('data_use.case_id', '=', query.case ?? ''))
    .$if(query.before !== undefined, (all) => all.where('data_use.id', '<', query.before ?? ''))
    .orderBy('data_use.id', 'desc')
    .limit(pageOfDataUses + 1)
    .execute();
  return {
    uses: rows.slice(0, pageOfDataUses).map((row) => toDataUse(gateway, row)),
    more: rows.length > pageOfDataUses,
    notConnected: agenciesNotConnected(gateway),
    unreachable: [],
  };
}

function toDataUse(gateway: Gateway, row: Row): DataUse {
  const agencyTitle = titleOfAgency(gateway, row.agency);
  const read = {
    id: row.id,
    at: row.at.toISOString(),
    agency: row.agency,
    ...(agencyTitle === undefined ? {} : { agencyTitle }),
    purpose: row.purpose,
    source: row.source,
    ground: row.ground,
  };
  if (row.person !== null) return { ...read, facts: [], withheld: true };
  const sourceTitle = titleOfSource(gateway, row.source);
  return {
    ...read,
    facts: row.facts,
    ...(sourceTitle === undefined ? {} : { sourceTitle }),
    ...(row.titles === null ? {} : { titles: row.titles }),
    ...(row.service === null ? {} : aboutService(gateway, row.service, row.version)),
    ...(row.case_id === null ? {} : { case: row.case_id }),
    ...(row.tracking_code === null ? {} : { trackingCode: row.tracking_code }),
    ...(row.correct_at === null ? {} : { correctAt: row.correct_at }),
  };
}

function aboutService(
  { services }: Gateway,
  service: ServiceRef,
  version: number | null,
): Pick<DataUse, 'service' | 'serviceTitle'> {
  const definition = version === null ? services.current(service) : services.version(service, version);
  return definition === undefined ? { service } : { service, serviceTitle: definition.title };
}

function titleOfAgency({ config }: Gateway, id: Id): Text | undefined {
  return (
    config.agencies.find((agency: Agency) => agency.id === id)?.title ??
    (id === config.operator ? config.title : undefined)
  );
}

function titleOfSource({ config }: Gateway, id: Id): Text | undefined {
  const register = Object.hasOwn(config.registers, id) ? config.registers[id] : undefined;
  return register?.title ?? config.documents?.types.find((type) => type.id === id)?.title;
}
