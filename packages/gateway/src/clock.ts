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

/** One instant of both clocks, and how fast the case clock runs from there. Kept in the database. */
export interface ClockAnchor {
  /** RFC 3339. */
  wall: string;
  /** RFC 3339. */
  case: string;
  daySeconds: number;
}

/** A case clock that runs `86,400 / daySeconds` times as fast as the wall clock from an anchor on. */
export function createCaseClock(wall: WallClock, anchor: ClockAnchor): CaseClock {
  const speed = SECONDS_A_DAY / anchor.daySeconds;
  const [wallStart, caseStart] = [Date.parse(anchor.wall), Date.parse(anchor.case)];
  return {
    speed,
    now: () => new Date(caseStart + (wall.now().getTime() - wallStart) * speed),
  };
}

/** Milliseconds without a heartbeat after which the machine counts as switched off. */
const SWITCHED_OFF = 60_000;

/**
 * The anchor to go on from at a start. In earnest the clock is the wall's and never stops. An accelerated clock, for
 * trying out, stands still while the machine is switched off: a night would otherwise be years of a case. A change of
 * speed goes on from the time it was, so that no clock is turned back.
 */
export function resumeAnchor(kept: ClockAnchor, now: Date, daySeconds: number): ClockAnchor {
  const gone = now.getTime() - Date.parse(kept.wall);
  const accelerated = kept.daySeconds !== SECONDS_A_DAY;
  if (kept.daySeconds === daySeconds && !(accelerated && gone > SWITCHED_OFF)) return kept;
  const stoodStill = accelerated && gone > SWITCHED_OFF;
  const clock = createCaseClock({ now: () => now }, kept);
  return {
    wall: now.toISOString(),
    case: stoodStill ? kept.case : clock.now().toISOString(),
    daySeconds,
  };
}
