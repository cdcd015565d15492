import type { AgencyAnswer, AgencyInquiry, Id } from '@panjare/contract';
import { changeCase } from '../cases/change-case.ts';
import type { CaseRoom } from '../cases/case-room.ts';
import type { Command } from '../cases/command.ts';
import type { Words } from '../cases/words.ts';
import type { Gateway } from '../context.ts';
import { isUuid } from '../database/uuid.ts';
import { ProblemError } from '../problem/problem-error.ts';
import { canonicalJson } from '../receipts/canonical.ts';
import { digest } from '../session/secret.ts';
import { showInquiry } from './list-inquiries.ts';

/**
 * Takes an agency's answer. The same answer sent again gets the same result and changes nothing; another one to an
 * inquiry that is not open is refused with `not-now`. Other agencies' inquiries are not found.
 */
export async function answerInquiry(
  gateway: Gateway,
  room: CaseRoom,
  agency: Id,
  id: string,
  answer: AgencyAnswer,
): Promise<AgencyInquiry> {
  const row = isUuid(id) ? await ownInquiry(gateway, agency, id) : undefined;
  if (row === undefined) throw new ProblemError(404, 'not-found');
  const told = digest(canonicalJson(answer));
  const change = await changeCase(
    gateway,
    room,
    row.case_id,
    { kind: 'agency', id: agency },
    ({ file }, keep) => {
      const inquiry = file.inquiries.find((candidate) => candidate.id === row.inquiry);
      if (inquiry?.state !== 'open' && inquiry?.digest === told) return undefined;
      return commandOf(answer, row.inquiry, told, keep);
    },
  );
  if (change.kind === 'not-now') throw new ProblemError(409, 'not-now');
  const [shown] = await showInquiry(gateway, room, row);
  if (shown === undefined) throw new ProblemError(404, 'not-found');
  return shown;
}

async function ownInquiry({ database }: Gateway, agency: Id, id: string) {
  return database
    .selectFrom('inquiry')
    .selectAll()
    .where('id', '=', id)
    .where('agency', '=', agency)
    .where('sent_at', 'is not', null)
    .executeTakeFirst();
}

function commandOf(answer: AgencyAnswer, inquiry: Id, told: string, keep: (words: Words) => string): Command {
  switch (answer.outcome) {
    case 'approved': {
      const words = answer.note === undefined ? {} : { words: keep({ kind: 'answer', reason: answer.note }) };
      return { kind: 'answer', inquiry, answer: 'approved', digest: told, ...words };
    }
    case 'conditional': {
      const words = keep({ kind: 'answer', reason: answer.reason });
      return { kind: 'answer', inquiry, answer: 'conditional', words, digest: told };
    }
    case 'needs-more':
      return {
        kind: 'ask',
        inquiry,
        words: keep({ kind: 'ask', message: answer.message, items: answer.ask }),
        digest: told,
      };
    case 'refused': {
      const { reason, basis, appeal } = answer;
      const words = keep({
        kind: 'answer',
        reason,
        ...(basis === undefined ? {} : { basis }),
        ...(appeal === undefined ? {} : { appeal: appeal.how }),
      });
      return {
        kind: 'refuse',
        inquiry,
        words,
        digest: told,
        ...(appeal === undefined ? {} : { appealDays: appeal.days }),
      };
    }
  }
}
