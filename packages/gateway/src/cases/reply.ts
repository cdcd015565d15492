import { isDeepStrictEqual } from 'node:util';
import type { Issue, Reply } from '@panjare/contract';
import { ProblemError } from '../problem/problem-error.ts';
import type { Intention } from './change-case.ts';
import type { AskItem } from '@panjare/contract';
import type { Words } from './words.ts';

/**
 * What a reply intends: nothing where the same reply was given last and the agency has it, so that one sent twice
 * counts once. Every item asked for must be there, in the form it was asked for.
 */
export function replying(reply: Reply, words: ReadonlyMap<string, Words>): Intention {
  return ({ file }, keep) => {
    const inquiry = file.inquiries.find(({ id }) => id === reply.inquiry);
    if (inquiry === undefined) throw new ProblemError(404, 'not-found');
    if (inquiry.state !== 'asked') {
      const last = words.get(inquiry.replies.at(-1) ?? '');
      if (last?.kind === 'reply' && isDeepStrictEqual(last.items, reply.items)) return undefined;
    }
    const asked = words.get(inquiry.words ?? '');
    const issues = asked?.kind === 'ask' ? missing(asked.items, reply) : [];
    if (issues.length > 0) throw new ProblemError(422, 'invalid-answers', { issues });
    return { kind: 'reply', inquiry: reply.inquiry, words: keep({ kind: 'reply', items: reply.items }) };
  };
}

function missing(asked: readonly AskItem[], { items }: Reply): Issue[] {
  return asked.flatMap(({ id, kind }) => {
    const given = items.find((item) => item.id === id);
    const value = kind === 'file' ? given?.file : given?.text?.trim();
    return value === undefined || value === '' ? [{ path: `/${id}`, code: 'required', params: {} }] : [];
  });
}
