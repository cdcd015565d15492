import type { Ask, Case, Inquiry, InquiryPlan, Instant, Outcome, Party, Text } from '@panjare/contract';
import type { Kysely } from 'kysely';
import type { Gateway } from '../context.ts';
import type { Tables } from '../database/tables.ts';
import { drawHandoff } from '../handoffs/draw-handoff.ts';
import { holderOf } from '../handoffs/handoff-steps.ts';
import { loadCase } from './case-rows.ts';
import type { LoadedCase } from './case-rows.ts';
import type { CaseFile, InquiryFile } from './case.ts';
import { readClock } from './case-clock.ts';
import type { Calendars } from './case-clock.ts';
import { appealWords, outcomeWords } from './outcome-words.ts';
import { readParties } from './parties.ts';
import { calendarsOf } from './plans.ts';
import type { WordsId } from './recorded-event.ts';
import { erased } from './words.ts';
import type { Words } from './words.ts';

/** What a picture is drawn from beside the case itself. */
export interface Palette {
  readonly words: ReadonlyMap<WordsId, Words>;
  readonly parties: readonly Party[];
  readonly calendars: Calendars;
  readonly asOf: Instant;
  agencyTitle(agency: string): Text;
}

/** The case as the citizen who owns it sees it. `undefined` where there is none. */
export async function readPicture(gateway: Gateway, id: string): Promise<Case | undefined> {
  const found = await loadCase(gateway, gateway.database, id, 'unlocked');
  return found === undefined ? undefined : draw(found, await mixPalette(gateway, gateway.database, id));
}

/** Reads words and parties of a case. */
export async function mixPalette(gateway: Gateway, database: Kysely<Tables>, id: string): Promise<Palette> {
  const words = await database
    .selectFrom('case_words')
    .select(['id', 'content'])
    .where('case_id', '=', id)
    .execute();
  const parties = await readParties(database, id);
  return palette(gateway, new Map(words.map((row) => [row.id, row.content])), parties);
}

/** A palette of what is known already. */
export function palette(gateway: Gateway, words: Palette['words'], parties: readonly Party[]): Palette {
  return {
    words,
    parties,
    calendars: calendarsOf(gateway),
    asOf: gateway.caseClock.now().toISOString(),
    agencyTitle: (agency) => gateway.config.agencies.find(({ id }) => id === agency)?.title ?? { fa: agency },
  };
}

/** Draws a case. Pure. */
export function draw({ row, definition, plans, file }: LoadedCase, palette: Palette): Case {
  const inquiries = file.inquiries.flatMap((inquiry) => {
    const plan = plans.find(({ id }) => id === inquiry.id);
    return plan === undefined ? [] : [drawInquiry(inquiry, plan, file, palette)];
  });
  const ask = drawAsk(file, plans, palette);
  const outcome = drawOutcome(file, palette);
  return {
    id: row.id,
    service: row.service,
    version: row.version,
    title: definition.title,
    trackingCode: row.tracking_code,
    state: file.state,
    parties: [...palette.parties],
    holder: holderOf(file, definition.sheet.agency),
    clock: readClock(file.clock, palette.asOf, palette.calendars),
    inquiries,
    ...(ask === undefined ? {} : { ask }),
    ...(outcome === undefined ? {} : { outcome }),
    ...drawHandoff(file, definition, palette),
    position: file.position,
    asOf: palette.asOf,
  };
}

function drawInquiry(inquiry: InquiryFile, plan: InquiryPlan, file: CaseFile, palette: Palette): Inquiry {
  const { state, answer, answeredAt, clock, freshness, escalated } = inquiry;
  const said = answerWords(inquiry, palette);
  const told = plan.escalation[escalated - 1]?.to;
  return {
    id: inquiry.id,
    agency: plan.agency,
    title: palette.agencyTitle(plan.agency),
    state,
    ...(answer === undefined ? {} : { answer }),
    ...(said?.reason === undefined ? {} : { reason: said.reason }),
    ...(answeredAt === undefined ? {} : { answeredAt }),
    ...(clock === undefined ? {} : { clock: readClock(clock, palette.asOf, palette.calendars) }),
    ...(told === undefined ? {} : { escalatedTo: told }),
    ...(freshness === undefined ? {} : { freshness }),
    after: (plan.after ?? []).filter((before) => file.inquiries.some(({ id }) => id === before)),
  };
}

function answerWords({ state, words }: InquiryFile, palette: Palette) {
  if (state !== 'answered' || words === undefined) return undefined;
  const content = palette.words.get(words);
  return content?.kind === 'answer' ? content : { reason: erased };
}

/** The oldest question that still waits. */
function drawAsk(file: CaseFile, plans: readonly InquiryPlan[], palette: Palette): Ask | undefined {
  const [oldest] = file.inquiries
    .filter(({ state }) => state === 'asked')
    .toSorted((one, other) => ((one.askedAt ?? '') < (other.askedAt ?? '') ? -1 : 1));
  const plan = plans.find(({ id }) => id === oldest?.id);
  if (oldest?.words === undefined || oldest.askedAt === undefined || plan === undefined) return undefined;
  const content = palette.words.get(oldest.words);
  const { message, items } = content?.kind === 'ask' ? content : { message: erased, items: [] };
  return { inquiry: oldest.id, agency: plan.agency, message, items, askedAt: oldest.askedAt };
}

function drawOutcome({ outcome }: CaseFile, palette: Palette): Outcome | undefined {
  if (outcome === undefined) return undefined;
  const { kind, words, appealUntil, decidedAt } = outcome;
  const content = words === undefined ? undefined : palette.words.get(words);
  const said = content?.kind === 'answer' ? content : undefined;
  return {
    kind,
    reason: said?.reason ?? (words === undefined || said !== undefined ? outcomeWords[kind] : erased),
    ...(said?.basis === undefined ? {} : { basis: said.basis }),
    ...(appealUntil === undefined
      ? {}
      : { appeal: { until: appealUntil, how: said?.appeal ?? appealWords } }),
    decidedAt,
  };
}
