/** The time of day, as sessions, tokens and drafts count it. Handed in, so that tests can turn it. */
export interface WallClock {
  now(): Date;
}

/** The time cases are counted in: deadlines and commitments only. It may run faster than the wall clock. */
export interface CaseClock {
  now(): Date;
  /** Case seconds in one second of the wall. */
  readonly speed: number;
}

const SECONDS_A_DAY = 86_400;

/** The machine's own clock. */
export const systemClock: WallClock = { now: () => new Date() };

/**
 * A case clock that agreed with the wall clock at `epoch` and has run `86,400 / daySeconds` times as fast since.
 * The epoch is a row of the database, so that restarts do not turn the clock back.
 */
export function createCaseClock(wall: WallClock, epoch: Date, daySeconds: number): CaseClock {
  const speed = SECONDS_A_DAY / daySeconds;
  return {
    speed,
    now: () => new Date(epoch.getTime() + (wall.now().getTime() - epoch.getTime()) * speed),
  };
}
