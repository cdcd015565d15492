import assert from 'node:assert/strict';
import type { AutosaveState, Client, DraftContent } from '@panjare/client';
import { createAutosave, type Autosave, type AutosaveOptions } from '@panjare/client/autosave.js';
import type { Draft, JsonObject } from '@panjare/contract';
import { diffAnswers } from '@panjare/form';
import { manualClock } from '../../packages/client/src/testing/manual-clock.ts';
import type { HeldWire } from './held-wire.ts';
import { seeded } from './seeded.ts';

type Memory = NonNullable<AutosaveOptions['memory']>;

/** Somebody's tab or device. */
export interface Party {
  name: string;
  client: Client;
  /** Whether it is its person's own, and keeps what the gateway has not over a reload. */
  keeps: boolean;
}

/** What the gateway was told, in order. */
export interface Committed {
  by: string;
  revision: number;
  answers: JsonObject;
}

/** What one schedule did. */
export interface ScheduleEnd {
  saves: number;
  conflicts: number;
  lost: number;
}

/** A field two people may both be in. */
const fields = ['name', 'birthDate', 'postalCode'] as const;
const steps = 45;

/** One device as its person sees it. */
class Screen {
  readonly party: Party;
  readonly clock = manualClock();
  /** Every content this person has had before their eyes. */
  readonly seen: JsonObject[] = [];
  answers: JsonObject = {};
  conflicts = 0;
  #autosave: Autosave | undefined;
  #memory: Memory | undefined;

  constructor(party: Party) {
    this.party = party;
  }

  get autosave(): Autosave {
    if (!this.#autosave) throw new Error('Nothing is open.');
    return this.#autosave;
  }

  get state(): AutosaveState {
    return this.autosave.state.read();
  }

  /** Opens the form, on what this device has kept or on the gateway's draft. */
  open(draft: Draft): void {
    this.#autosave?.stop();
    const memory = this.party.keeps ? this.#memory : undefined;
    this.#autosave = createAutosave({
      drafts: this.party.client.drafts,
      clock: this.clock,
      service: draft.service,
      version: draft.version,
      ...(memory ? { memory } : { draft }),
      ...(this.party.keeps && {
        device: {
          keep: async (kept, isSaved) => {
            this.#memory = isSaved ? undefined : structuredClone(kept);
            return true;
          },
        },
      }),
      patch: (from, to) => diffAnswers({ ...from }, { ...to }),
      random: () => 0.5,
    });
    this.show(memory?.mine.answers ?? draft.answers);
    this.#autosave.state.subscribe((now) => {
      if (now.state !== 'conflict') return;
      this.conflicts += 1;
      this.seen.push(now.theirs.answers);
    });
  }

  show(answers: JsonObject): void {
    this.answers = answers;
    this.seen.push(answers);
  }

  type(field: string, value: string): void {
    this.show({ ...this.answers, [field]: value });
    this.autosave.change({ answers: this.answers, page: 'lamp' });
  }

  async resolve(keep: 'mine' | 'theirs'): Promise<void> {
    if (this.state.state !== 'conflict') return;
    const chosen: Promise<DraftContent> = this.autosave.resolve(keep);
    // With `mine` it settles when the save has; what is on the screen does not change with it.
    if (keep === 'theirs') this.show((await chosen).answers);
  }

  /** Whether the screen says that all it shows is saved. */
  get claimsSaved(): boolean {
    return this.state.state === 'saved' && this.#isKept;
  }

  /** Nothing is left to be done. */
  get atRest(): boolean {
    return /saved|idle/.test(this.state.state) && this.#isKept;
  }

  /** As far as this device knows. */
  get #isKept(): boolean {
    return diffAnswers(this.autosave.draft()?.answers ?? {}, this.answers).length === 0;
  }

  stop(): void {
    this.#autosave?.stop();
  }
}

/** Runs one schedule from its seed; throws where an answer was overwritten unseen, or said to be saved and was not. */
export async function runSchedule(
  seed: number,
  parties: readonly [Party, Party],
  wire: HeldWire,
  committed: Committed[],
): Promise<ScheduleEnd> {
  const random = seeded(seed);
  const below = (count: number) => Math.floor(random() * count);
  const [first] = parties;
  committed.length = 0;
  const make = first.client.drafts.create({
    service: 'city/lamp-repair',
    version: 1,
    answers: {},
    page: 'lamp',
  });
  await forwardAll(wire);
  const made = await make;
  if (made.state !== 'saved') throw new Error(`The draft is ${made.state}.`);
  const screens = parties.map((party) => new Screen(party));
  for (const screen of screens) screen.open(made.draft);
  const log: string[] = [];
  let typed = 0;
  let lost = 0;

  const check = () => checkHistory(screens, committed, made.draft);
  try {
    for (let step = 0; step < steps; step += 1) {
      const screen = screens[below(screens.length)] as Screen;
      const { name } = screen.party;
      const note = (what: string) => log.push(`${name} ${what}`);
      const dice = below(100);
      if (dice < 30) {
        const field = fields[below(fields.length)] ?? 'name';
        const value = `${name}-${(typed += 1)}`;
        note(`types ${value} in ${field}`);
        screen.type(field, value);
      } else if (dice < 50) {
        const passed = [50, 900, 2000, 40_000][below(4)] ?? 50;
        note(`waits ${passed} ms`);
        await screen.clock.advance(passed);
      } else if (dice < 80 && wire.onTheirWay > 0) {
        const index = below(wire.onTheirWay);
        log.push(`the wire forwards ${index}`);
        await wire.forward(index);
      } else if (dice < 88 && wire.onTheirWay > 0) {
        const index = below(wire.onTheirWay);
        log.push(`the wire loses ${index}`);
        lost += 1;
        wire.lose(index);
      } else if (dice < 94) {
        const keep = random() < 0.5 ? 'mine' : 'theirs';
        note(`resolves for ${keep}`);
        await screen.resolve(keep);
      } else {
        note('reloads');
        screen.open((await first.client.drafts.read(made.draft.id)) ?? made.draft);
      }
      await quiet();
      check();
    }
    await comeToRest(screens, wire);
    check();
  } catch (cause) {
    throw new Error(`seed ${seed}, after:\n${log.join('\n')}`, { cause });
  } finally {
    for (const screen of screens) screen.stop();
    wire.clear();
    const gone = first.client.drafts.delete(made.draft.id);
    await forwardAll(wire);
    await gone;
  }
  return {
    saves: committed.length,
    conflicts: screens.reduce((sum, { conflicts }) => sum + conflicts, 0),
    lost,
  };
}

/** Every save was made by someone who had seen what it replaced; whatever a screen calls saved, the gateway has had. */
function checkHistory(screens: readonly Screen[], committed: readonly Committed[], made: Draft): void {
  let before = made.answers;
  for (const { by, revision, answers } of committed.filter((one) => one.revision > made.revision)) {
    const { seen } = screens.find(({ party }) => party.name === by) as Screen;
    assert.ok(
      seen.some((known) => diffAnswers(known, before).length === 0),
      `${by} overwrote ${JSON.stringify(before)} with revision ${revision}, unseen`,
    );
    before = answers;
  }
  for (const { party, claimsSaved, answers } of screens) {
    if (!claimsSaved) continue;
    assert.ok(
      [made, ...committed].some((one) => diffAnswers(one.answers, answers).length === 0),
      `${party.name} was told that ${JSON.stringify(answers)} is saved`,
    );
  }
}

/** Everything arrives again, and each person in turn looks at the difference and keeps their own. */
async function comeToRest(screens: readonly Screen[], wire: HeldWire): Promise<void> {
  for (let round = 0; round < 8; round += 1) {
    for (const screen of screens.filter(({ atRest }) => !atRest)) {
      void screen.resolve('mine');
      void screen.autosave.resume();
      await forwardAll(wire);
      await screen.clock.advance(40_000);
      await forwardAll(wire);
    }
    if (screens.every(({ atRest }) => atRest)) return;
  }
  throw new Error(`They did not come to rest: ${screens.map(({ state }) => state.state).join(', ')}.`);
}

async function forwardAll(wire: HeldWire): Promise<void> {
  await quiet();
  while (wire.onTheirWay > 0) {
    await wire.forward(0);
    await quiet();
  }
}

/** Lets promises settle. */
async function quiet(): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
