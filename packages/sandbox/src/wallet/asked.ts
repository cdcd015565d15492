import type { IssuedDocument } from '../documents/document-issuer.ts';
import type { HistoryOutcome } from './history.ts';
import type { Match } from './match.ts';
import type { Misbehaviour } from './misbehave.ts';
import type { PresentationAsk } from './read-request.ts';

/** A request as one open wallet met it: `open → answered`. */
export type Asked = AskedOpen | AskedAnswered;

/** Waits for the person. */
export interface AskedOpen {
  state: 'open';
  id: string;
  /** The address it was fetched from: a reload of the page finds it by that, and does not fetch again. */
  requestUri: string;
  ask: PresentationAsk;
  match: Match;
  /** By id of credential query, where several documents fit. */
  chosen: Map<string, IssuedDocument>;
  /** Names of form fields ticked so far. Empty at first: nothing is ticked in advance. */
  ticked: Set<string>;
  /** Why it is asked again: something needed is not ticked, or the asker could not be reached and nothing was sent. */
  fault?: 'unticked' | 'unreachable' | undefined;
  misbehaviour?: Misbehaviour;
}

/** Over, one way or another. `gone`: the asker no longer waited for it. */
export interface AskedAnswered {
  state: 'answered';
  id: string;
  requestUri: string;
  ask: PresentationAsk;
  outcome: HistoryOutcome | 'gone';
  /** Where the asker wants the browser to go on. */
  onward?: string;
}
