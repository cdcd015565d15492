import type { Presentation, PresentationRejected, PresentationVerified } from '@panjare/contract';

import type { FaultCode } from '../fault/panjare-error.ts';

/** Where the wallet is: on this device, or on another one that reads a code off this screen. */
export type WalletDevice = 'same' | 'other';

/** What stands while a wallet is asked. `endsAt`: when that is over, in milliseconds by the clock of this device. */
interface Standing {
  device: WalletDevice;
  endsAt: number;
}

/**
 * Where asking a wallet for a document stands. `idle → starting → waiting → opened → presented → verified | refused |
 * expired | rejected`; steps may be skipped, and none is taken back. From each that is not an end `unreachable`,
 * `signed-out` and `failed`, which go on where they stood by `retry`, the first also by itself where it was begun. From every end `starting`
 * by `retry`, and from anywhere `idle` by `cancel`.
 */
export type AskingState =
  | { state: 'idle' }
  | { state: 'starting'; device: WalletDevice }
  /** To be opened by its address, or shown as a code; the wallet has not fetched it. */
  | (Standing & { state: 'waiting'; walletUrl: string })
  | (Standing & { state: 'opened' })
  | PresentedState
  /** `presentation.id` goes with the submission. */
  | { state: 'verified'; device: WalletDevice; presentation: PresentationVerified }
  | { state: 'refused'; device: WalletDevice }
  | { state: 'expired'; device: WalletDevice }
  | { state: 'rejected'; device: WalletDevice; reason: PresentationRejected['reason'] }
  /** Neither network nor gateway. `isBegun`: the request stands, and is looked after by itself. */
  | { state: 'unreachable'; device: WalletDevice; isBegun: boolean }
  /** What waiting does not heal. `step-up-needed`: nobody could say that the document is this citizen's. */
  | { state: 'failed'; device: WalletDevice; code: FaultCode }
  | { state: 'signed-out'; device: WalletDevice };

/** Shown by the wallet, and good. Who sits here is shown by the return of the browser, or by the code typed back. */
export type PresentedState = Standing & {
  state: 'presented';
  attemptsLeft?: number;
  /** What became of the code typed last; none yet where left out. */
  code?: 'checking' | 'wrong' | 'unsent';
};

/** The states in which a wallet may still answer. */
export type OpenState = Extract<AskingState, { state: 'waiting' | 'opened' | 'presented' }>;

const order = ['waiting', 'opened', 'presented'];

/** Whether a wallet may still answer. */
export function isOpen(now: AskingState): now is OpenState {
  return order.includes(now.state);
}

/**
 * What is known after an answer of the gateway. Answers come late and out of turn: one that knows less than is known
 * changes nothing.
 *
 * @param toLocal an instant of the gateway in milliseconds by the clock of this device
 */
export function learn(
  known: AskingState | undefined,
  told: Presentation,
  toLocal: (instant: string) => number,
): AskingState {
  const { device } = told;
  if (known && !isOpen(known)) return known;
  if (known && order.includes(told.state) && order.indexOf(told.state) < order.indexOf(known.state))
    return known;
  switch (told.state) {
    case 'waiting':
      return { state: 'waiting', device, walletUrl: told.walletUrl, endsAt: toLocal(told.expiresAt) };
    case 'opened':
      return { state: 'opened', device, endsAt: toLocal(told.expiresAt) };
    case 'presented':
      return presented(known, told.attemptsLeft, { device, endsAt: toLocal(told.expiresAt) });
    case 'verified':
      return { state: 'verified', device, presentation: told };
    case 'rejected':
      return { state: 'rejected', device, reason: told.reason };
    case 'refused':
    case 'expired':
      return { state: told.state, device };
  }
}

function presented(
  known: OpenState | undefined,
  attemptsLeft: number | undefined,
  standing: Standing,
): PresentedState {
  const before = known?.state === 'presented' ? known : undefined;
  const left = Math.min(before?.attemptsLeft ?? Infinity, attemptsLeft ?? Infinity);
  return {
    state: 'presented',
    ...standing,
    ...(left < Infinity && { attemptsLeft: left }),
    ...(before?.code && { code: before.code }),
  };
}
