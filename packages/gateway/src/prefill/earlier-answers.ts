import type {
  EarlierAnswer,
  FieldItem,
  Json,
  JsonObject,
  PrefilledFact,
  ServiceDefinition,
} from '@panjare/contract';
import { askedFields } from '@panjare/form';
import type { AskedField, CompiledForm } from '@panjare/form';
import { valueAt } from '../cases/pointers.ts';
import type { Gateway } from '../context.ts';
import type { Citizen } from '../session/citizen.ts';

/** Cases that are looked through, the newest first: what is older than these is asked anew. */
const MOST_CASES = 20;
const DAY = 24 * 60 * 60 * 1000;

interface EarlierCase {
  readonly definition: ServiceDefinition;
  readonly fields: readonly AskedField[];
  readonly answers: JsonObject;
  readonly givenAt: Date;
}

/**
 * Answers of the citizen's own earlier cases that fit a form: to the same question of the same service, or of the same
 * meaning. Both the question that was answered and the one that is asked must allow it, and the answer must be right by
 * what is asked now. Files and what a register knows are never among them.
 *
 * It is no data use: nobody reads of the citizen but the citizen. Answers whose keeping is over are not read.
 */
export async function readEarlier(
  gateway: Gateway,
  { subject }: Pick<Citizen, 'subject'>,
  definition: ServiceDefinition,
  facts: readonly PrefilledFact[],
): Promise<EarlierAnswer[]> {
  const { ref, version, prefill } = definition;
  const known = new Set([
    ...prefill.filter(({ policy }) => policy === 'locked').map(({ to }) => to),
    ...facts.map(({ to }) => to),
  ]);
  const wanted = reusable(gateway.compiled(ref, version)).filter(({ at }) => !known.has(at));
  if (wanted.length === 0) return [];
  const cases = await readCases(gateway, subject);
  return wanted.flatMap((asked): EarlierAnswer[] => {
    for (const earlier of cases) {
      const value = answerOf(earlier, asked, ref);
      if (value === undefined) continue;
      const { ref: service, title } = earlier.definition;
      const reuse = asked.item.reuse === 'always' ? 'always' : 'ask';
      return [{ to: asked.at, value, reuse, service, title, givenAt: earlier.givenAt.toISOString() }];
    }
    return [];
  });
}

function reusable(compiled: CompiledForm): AskedField[] {
  return askedFields(compiled).filter(
    ({ item, isWritten }) => isWritten && (item.reuse ?? 'never') !== 'never',
  );
}

/** The newest of an answer that fits; an empty one is none. */
function answerOf(earlier: EarlierCase, asked: AskedField, ref: string): Json | undefined {
  const isSame = earlier.definition.ref === ref;
  const source = earlier.fields.find(
    ({ at, item }) => (isSame && at === asked.at) || isSameMeaning(item, asked.item),
  );
  const value = source && valueAt(earlier.answers, source.at);
  return value !== undefined && value !== null && asked.accepts(value) ? value : undefined;
}

function isSameMeaning({ means }: FieldItem, other: FieldItem): boolean {
  return means !== undefined && means === other.means;
}

async function readCases(gateway: Gateway, subject: string): Promise<EarlierCase[]> {
  const rows = await gateway.database
    .selectFrom('case_file')
    .innerJoin('case_answers', 'case_answers.case_id', 'case_file.id')
    .innerJoin('case_event', (join) =>
      join
        .onRef('case_event.case_id', '=', 'case_file.id')
        .onRef('case_event.position', '=', 'case_file.position'),
    )
    .select([
      'case_file.service',
      'case_file.version',
      'case_file.state',
      'case_file.started_at',
      'case_answers.answers',
      'case_event.at',
    ])
    .where('case_file.subject', '=', subject)
    .orderBy('case_file.started_at', 'desc')
    .orderBy('case_file.id', 'desc')
    .limit(MOST_CASES)
    .execute();
  const now = gateway.caseClock.now().getTime();
  return rows.flatMap((row): EarlierCase[] => {
    const compiled = gateway.services.compiled(row.service, row.version);
    if (compiled === undefined) return [];
    const { definition } = compiled;
    const isOver = row.state === 'closed' || row.state === 'withdrawn';
    // Their days are counted from the end of the case, and they may be read no longer, erased already or not.
    if (isOver && row.at.getTime() + definition.retention.answersDays * DAY <= now) return [];
    const { answers, started_at: givenAt } = row;
    return [{ definition, fields: reusable(compiled), answers, givenAt }];
  });
}
