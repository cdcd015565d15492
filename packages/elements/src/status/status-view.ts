import type { Case, Clock, Inquiry } from '@panjare/contract';

/** How one agency's part stands, as it is drawn: fill, glyph and word, never colour alone. */
export type PaneState =
  'done' | 'conditional' | 'refused' | 'now' | 'asking' | 'late' | 'future' | 'cancelled';

/** One agency's pane. Days are those of its own clock. */
export interface Pane {
  readonly id: string;
  readonly inquiry: Inquiry;
  readonly state: PaneState;
  /** Left where `now`, past the deadline where `late`. */
  readonly days?: number;
}

/** The clock of the whole case, in shares of the bar. */
export interface ClockBar {
  readonly clock: Clock;
  /** 0 to 1: days spent, of the bar's length. */
  readonly spent: number;
  /** 0 to 1: where the commitment stands; below 1 once it has passed. */
  readonly commitment: number;
  readonly late: boolean;
}

/** Whole days, rounded up, from one instant to another; 0 where it has passed. */
export function daysUntil(from: string, to: string): number {
  return Math.max(0, Math.ceil((Date.parse(to) - Date.parse(from)) / 86_400_000));
}

/** Draws the panes of a case, in the order of its inquiries. */
export function panesOf(held: Case): readonly Pane[] {
  return held.inquiries.map((inquiry) => paneOf(inquiry, held));
}

function paneOf(inquiry: Inquiry, held: Case): Pane {
  const pane = { id: inquiry.id, inquiry };
  switch (inquiry.state) {
    case 'planned':
      return { ...pane, state: 'future' };
    case 'asked':
      return { ...pane, state: 'asking' };
    case 'cancelled':
      return { ...pane, state: 'cancelled' };
    case 'answered':
      if (inquiry.answer === 'refused') return { ...pane, state: 'refused' };
      return { ...pane, state: inquiry.answer === 'conditional' ? 'conditional' : 'done' };
    case 'open':
      return { ...pane, ...openPane(inquiry.clock, held.asOf) };
  }
}

function openPane(clock: Clock | undefined, asOf: string): Pick<Pane, 'state' | 'days'> {
  if (!clock) return { state: 'now' };
  if (isLate(clock, asOf)) return { state: 'late', days: Math.max(1, clock.spentDays - clock.committedDays) };
  return { state: 'now', days: Math.max(0, clock.committedDays - clock.spentDays) };
}

/** Overdue is derived: the clock runs and its end has passed. */
export function isLate(clock: Clock, asOf: string): boolean {
  return clock.pausedSince === undefined && Date.parse(asOf) > Date.parse(clock.dueAt);
}

/** The bar of the case's clock. It grows past the commitment when days spent exceed it. */
export function clockBar({ clock, asOf }: Case): ClockBar {
  const length = Math.max(clock.committedDays, clock.spentDays, 1);
  return {
    clock,
    spent: clock.spentDays / length,
    commitment: clock.committedDays / length,
    late: isLate(clock, asOf),
  };
}
