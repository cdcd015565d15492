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
import { pageOfDataUses } from '../data-uses/list-data-uses.ts';
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

/**
 * One page, newest first: ids sort by the instant whoever made them, so that what each operator told of its own page is
 * enough for the page of all.
 */
export function mergeDataUses(
  own: DataUseList,
  parts: readonly ListPart<DataUseList>[],
  silent: readonly DirectoryGateway[],
): DataUseList {
  const others = parts.flatMap(({ gateway, body }) =>
    body.uses
      .filter(({ service }) => service === undefined || mayTell(gateway, service))
      .map((use) => ({ ...use, operator: gateway.operator, operatorTitle: gateway.title })),
  );
  const newest = [...own.uses, ...others].toSorted((one, other) => (one.id < other.id ? 1 : -1));
  const notConnected = [own, ...parts.map(({ body }) => body)].flatMap((list) => list.notConnected);
  return {
    uses: newest.slice(0, pageOfDataUses),
    more: newest.length > pageOfDataUses || own.more || parts.some(({ body }) => body.more),
    notConnected: [...new Map(notConnected.map((agency) => [agency.id, agency])).values()],
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
