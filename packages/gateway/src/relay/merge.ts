import type {
  CaseList,
  DataUseList,
  DirectoryGateway,
  DraftList,
  NoticeList,
  ServiceList,
  ServiceRef,
  UnreachableOperator,
} from '@panjare/contract';
import type { ListPart } from './plans.ts';
import { mayTell } from './may-tell.ts';

/** As many as one gateway alone would show. */
const MOST_ROWS = 500;

/** Own services first, then the others' in the directory's order. */
export function mergeServices(
  own: ServiceList,
  parts: readonly ListPart<ServiceList>[],
  silent: readonly DirectoryGateway[],
): ServiceList {
  const others = parts.flatMap(({ gateway, body }) => toldBy(gateway, body.services, ({ ref }) => ref));
  return { services: [...own.services, ...others], unreachable: [...own.unreachable, ...name(silent)] };
}

/** Newest first, whoever has them; each case of another operator names it. */
export function mergeCases(
  own: CaseList,
  parts: readonly ListPart<CaseList>[],
  silent: readonly DirectoryGateway[],
): CaseList {
  const others = parts.flatMap(({ gateway, body }) =>
    toldBy(gateway, body.cases, ({ service }) => service).map((row) => ({
      ...row,
      operator: gateway.operator,
    })),
  );
  return {
    cases: newestFirst([...own.cases, ...others], ({ startedAt }) => startedAt),
    unreachable: [...own.unreachable, ...name(silent)],
  };
}

/** Last saved first. */
export function mergeDrafts(
  own: DraftList,
  parts: readonly ListPart<DraftList>[],
  silent: readonly DirectoryGateway[],
): DraftList {
  const others = parts.flatMap(({ gateway, body }) => toldBy(gateway, body.drafts, ({ service }) => service));
  return {
    drafts: newestFirst([...own.drafts, ...others], ({ savedAt }) => savedAt),
    unreachable: [...own.unreachable, ...name(silent)],
  };
}

/** One inbox, newest first. */
export function mergeNotices(
  own: NoticeList,
  parts: readonly ListPart<NoticeList>[],
  silent: readonly DirectoryGateway[],
): NoticeList {
  const notices = [...own.notices, ...parts.flatMap(({ body }) => body.notices)];
  return {
    notices: newestFirst(notices, ({ at }) => at).slice(0, MOST_ROWS),
    unreachable: [...own.unreachable, ...name(silent)],
  };
}

/** Newest first; agencies of an operator that did not answer count as not connected. */
export function mergeDataUses(
  own: DataUseList,
  parts: readonly ListPart<DataUseList>[],
  silent: readonly DirectoryGateway[],
): DataUseList {
  const uses = [...own.uses, ...parts.flatMap(({ body }) => body.uses)];
  const missing = [
    ...own.notConnected,
    ...parts.flatMap(({ body }) => body.notConnected),
    ...silent.flatMap(({ operator, agencies }) => [operator, ...agencies.map(({ id }) => id)]),
  ];
  const newest = newestFirst(uses, ({ at }) => at);
  return {
    uses: newest.slice(0, MOST_ROWS),
    more: newest.length > MOST_ROWS || own.more || parts.some(({ body }) => body.more),
    notConnected: [...new Set(missing)],
    unreachable: [...own.unreachable, ...name(silent)],
  };
}

function toldBy<Row>(
  gateway: DirectoryGateway,
  rows: readonly Row[],
  service: (row: Row) => ServiceRef,
): Row[] {
  return rows.filter((row) => mayTell(gateway, service(row)));
}

function name(silent: readonly DirectoryGateway[]): UnreachableOperator[] {
  return silent.map(({ operator, title, ecosystems }) => ({
    operator,
    title,
    ecosystems: ecosystems.map(({ id }) => id),
  }));
}

function newestFirst<Row>(rows: readonly Row[], at: (row: Row) => string): Row[] {
  return rows.toSorted((one, other) => Date.parse(at(other)) - Date.parse(at(one)));
}
