import type { AskItem, ReplyItem, Text } from '@panjare/contract';

/** What people wrote in a case. Kept in rows of their own, so that it can be erased and the events stay. */
export type Words =
  | { kind: 'answer'; reason?: Text; basis?: Text; appeal?: Text }
  | { kind: 'ask'; message: Text; items: AskItem[] }
  | { kind: 'reply'; items: ReplyItem[] }
  /** What an agency said when it gave a handed-off case back. */
  | { kind: 'note'; note: Text }
  /** The citizen's reason for an appeal or a reopening. */
  | { kind: 'reason'; text: string };

/** What stands where words were erased. */
export const erased: Text = { fa: 'این متن پاک شده است.', en: 'This text has been erased.' };
