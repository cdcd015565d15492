import type {
  AgencyInquiry,
  AgencyInquiryList,
  Id,
  InquiryState,
  JsonObject,
  ReplyItem,
} from '@panjare/contract';
import type { Selectable } from 'kysely';
import { changeCase } from '../cases/change-case.ts';
import type { CaseRoom } from '../cases/case-room.ts';
import { loadCase, wordsOf } from '../cases/case-rows.ts';
import type { LoadedCase } from '../cases/case-rows.ts';
import type { InquiryTable } from '../cases/cases.tables.ts';
import { select } from '../cases/pointers.ts';
import type { Gateway } from '../context.ts';
import { readInquiry } from './read-inquiry.ts';

/** Inquiries told at once; what is answered makes room for the rest. */
const most = 200;
const told: readonly InquiryState[] = ['open', 'asked', 'answered'];

/** What is asked of an agency, oldest first. Being read for the first time is an event of the case. */
export async function listInquiries(
  gateway: Gateway,
  room: CaseRoom,
  agency: Id,
  state: InquiryState | undefined,
): Promise<AgencyInquiryList> {
  const rows = await gateway.database
    .selectFrom('inquiry')
    .selectAll()
    .where('agency', '=', agency)
    .where('state', 'in', state === undefined ? told : [state])
    .where('sent_at', 'is not', null)
    .orderBy('sent_at')
    .orderBy('id')
    .limit(most)
    .execute();
  const inquiries: AgencyInquiry[] = [];
  for (const row of rows) inquiries.push(...(await showInquiry(gateway, room, row)));
  return { inquiries };
}

/** One inquiry as its agency sees it; nothing where it went meanwhile. */
export async function showInquiry(
  gateway: Gateway,
  room: CaseRoom,
  row: Selectable<InquiryTable>,
): Promise<AgencyInquiry[]> {
  const found = await loadCase(gateway, gateway.database, row.case_id, 'unlocked');
  const inquiry = found?.file.inquiries.find(({ id }) => id === row.inquiry);
  if (found === undefined || inquiry?.sentAt === undefined || inquiry.clock === undefined) return [];
  const data = await chosenAnswers(gateway, found, row.inquiry);
  const words = await wordsOf(gateway.database, [
    ...inquiry.replies,
    ...(inquiry.appeal === undefined ? [] : [inquiry.appeal]),
  ]);
  await readInquiry(gateway, found, row, inquiry);
  if (inquiry.state === 'open' && !inquiry.seen) {
    const actor = { kind: 'agency', id: row.agency } as const;
    await changeCase(gateway, room, row.case_id, actor, () => ({ kind: 'see', inquiry: row.inquiry }));
  }
  const appeal = words.get(inquiry.appeal ?? '');
  return [
    {
      id: row.id,
      inquiry: row.inquiry,
      case: row.case_id,
      service: found.row.service,
      version: found.row.version,
      state: inquiry.state,
      data,
      replies: inquiry.replies.flatMap((id): ReplyItem[] => {
        const content = words.get(id);
        return content?.kind === 'reply' ? content.items : [];
      }),
      ...(appeal?.kind === 'reason' ? { appeal: appeal.text } : {}),
      sentAt: inquiry.sentAt,
      dueAt: inquiry.clock.dueAt,
    },
  ];
}

async function chosenAnswers(
  { database }: Gateway,
  { row, plans }: LoadedCase,
  inquiry: Id,
): Promise<JsonObject> {
  const sees = plans.find(({ id }) => id === inquiry)?.sees ?? [];
  const stored = await database
    .selectFrom('case_answers')
    .select('answers')
    .where('case_id', '=', row.id)
    .executeTakeFirst();
  if (stored === undefined) return {};
  return sees === 'all' ? stored.answers : select(stored.answers, sees);
}
