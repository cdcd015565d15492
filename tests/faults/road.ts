import { createHash, randomBytes } from 'node:crypto';
import type { AutosaveState, Client, Clock, SubmissionState, UploadState } from '@panjare/client';
import { createAutosave } from '@panjare/client/autosave.js';
import { createSubmission } from '@panjare/client/submission.js';
import type { Case, Draft, JsonObject } from '@panjare/contract';
import { compile, diffAnswers, shownHash } from '@panjare/form';
import { questions, thirtyQuestions } from './service.ts';

const { ref: service, version } = thirtyQuestions;

/** What a citizen does on a road: how much is typed, and how large the file is. */
export interface RoadPlan {
  client: Client;
  clock: Clock;
  /** Bytes. */
  fileSize: number;
  /** How many of the questions are answered. */
  answered: number;
}

/** What came of a road. */
export interface RoadEnd {
  case: Case;
  draft: Draft;
  answers: JsonObject;
  upload: string;
  /** Of the file as it is on the device; hex. */
  sha256: string;
  /** What the screen said on the way, each once in a row. */
  told: string[];
}

/** The road of a form: save, save again, send a file, save, submit. Whatever fails is tried again, as the elements do. */
export async function walkRoad({ client, clock, fileSize, answered }: RoadPlan): Promise<RoadEnd> {
  const told: string[] = [];
  const tell = (now: AutosaveState | UploadState | SubmissionState): void => {
    const name = 'reason' in now ? `${now.state}: ${now.reason}` : now.state;
    if (told.at(-1) !== name) told.push(name);
  };
  const autosave = createAutosave({
    drafts: client.drafts,
    clock,
    service,
    version,
    delay: 20,
    patch: (from, to) => diffAnswers({ ...from }, { ...to }),
  });
  autosave.state.subscribe(tell);
  const saved = () =>
    until(
      autosave.state,
      ({ state }) => state === 'saved' && sameAnswers(autosave.draft()?.answers, answers),
    );

  let answers: JsonObject = {};
  for (const [index, question] of questions.slice(0, answered).entries()) {
    answers = { ...answers, [question]: `پاسخ ${index + 1}` };
    autosave.change({ answers, page: 'questions' });
    if (index % 10 === 0) await saved();
  }
  const { bytes, sha256 } = syntheticPlan(fileSize);
  const file = new File([bytes], 'نقشه.pdf', { type: 'application/pdf' });
  const to = async () => {
    const draft = autosave.draft()?.id;
    return draft === undefined ? ({ state: 'not-saved' } as const) : { draft, at: '/plan' };
  };
  const sending = client.uploads.send(file, to);
  sending.state.subscribe(tell);
  const sent = await sending.settled;
  if (sent.state !== 'done') throw new Error(`The file is ${JSON.stringify(sent)}.`);
  answers = { ...answers, plan: sent.id };
  autosave.change({ answers, page: 'plan' });
  await saved();
  const draft = autosave.draft() as Draft;

  const submission = createSubmission<JsonObject>({
    clock,
    send: ({ answers: given, ...options }) => client.cases.submit(service, given, options),
  });
  const texts = await shownHash(compile(thirtyQuestions), answers, 'fa');
  const terms = {
    version,
    shown: { service, version, locale: 'fa' as const, texts },
    consents: ['true'],
    draft: draft.id,
  };
  submission.state.subscribe(tell);
  void submission.submit(answers, terms);
  await until(submission.state, ({ state }) => !/idle|submitting|waiting/.test(state));
  const now = submission.state.read();
  if (now.state !== 'accepted') throw new Error(JSON.stringify(now));
  autosave.stop();
  return { case: now.case, draft, answers, upload: sent.id, sha256, told };
}

/** Replies to what an agency asked; a person presses again until it is taken. */
export async function replyTo(client: Client, clock: Clock, { id, ask }: Case, text: string): Promise<Case> {
  const { inquiry = '', items = [] } = ask ?? {};
  const reply = { inquiry, items: items.map((item) => ({ id: item.id, text })) };
  for (let press = 0; ; press += 1) {
    try {
      return await client.cases.reply(id, reply);
    } catch (error) {
      if (press === 20) throw error;
      await clock.wait(1000);
    }
  }
}

/** A clock on which waiting is so many times shorter. */
export function hurried(times: number): Clock {
  return {
    now: () => Date.now(),
    wait: (milliseconds, signal) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(resolve, milliseconds / times);
        const giveUp = () => {
          clearTimeout(timer);
          reject(signal?.reason);
        };
        if (signal?.aborted) giveUp();
        else signal?.addEventListener('abort', giveUp, { once: true });
      }),
  };
}

/** A file whose first bytes are those of a PDF; the rest says nothing. */
export function syntheticPlan(size: number): { bytes: Buffer<ArrayBuffer>; sha256: string } {
  const bytes = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(size - 9)]);
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

function sameAnswers(one: JsonObject | undefined, other: JsonObject): boolean {
  return one !== undefined && diffAnswers(one, other).length === 0;
}

/** Settles when a state is reached. */
function until<State>(
  state: { read(): State; subscribe(listener: (now: State) => void): () => void },
  holds: (now: State) => boolean,
): Promise<void> {
  return new Promise((resolve) => {
    const over = new AbortController();
    const unsubscribe = state.subscribe((now) => {
      if (holds(now)) over.abort();
    });
    const end = () => {
      unsubscribe();
      resolve();
    };
    if (over.signal.aborted) end();
    else over.signal.addEventListener('abort', end, { once: true });
  });
}
