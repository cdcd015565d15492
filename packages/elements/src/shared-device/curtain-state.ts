import type { SignInState } from '@panjare/client';
import type { DeviceMode } from '@panjare/contract';

/**
 * Why nothing of a citizen is on the page. `ended`: the session ended by itself · `asking`: the page was gone back to,
 * and it is not known yet who is there · `leaving`: the citizen finishes.
 */
export type CurtainReason = 'ended' | 'asking' | 'leaving';

/**
 * Whose content the elements of a page hold, and whether it is shown. `open ⇄ drawn`; with the last of a person it is
 * `open` for nobody.
 */
export type Curtain =
  | { readonly state: 'open'; readonly subject: string | undefined }
  | { readonly state: 'drawn'; readonly subject: string; readonly why: CurtainReason };

/** What the elements do about it: `erase` is for good, `draw` can be lifted again. */
export type CurtainAct = 'none' | 'draw' | 'lift' | 'erase';

/** For nobody. */
export const noCurtain: Curtain = { state: 'open', subject: undefined };

/**
 * What the session says of the curtain. A sign-out and another person erase, on every device. A session that ended by
 * itself hides, where others use the device too: the same person goes on from there, nobody else.
 */
export function meetSession(
  now: Curtain,
  session: SignInState,
  device: DeviceMode,
): { curtain: Curtain; act: CurtainAct } {
  const { subject } = now;
  if ('session' in session) {
    const next = session.session.subject;
    if (subject !== undefined && subject !== next)
      return { curtain: { state: 'open', subject: next }, act: 'erase' };
    // Who finishes is still signed in until the gateway has heard of it.
    if (now.state === 'drawn' && now.why === 'leaving') return { curtain: now, act: 'none' };
    return { curtain: { state: 'open', subject: next }, act: now.state === 'drawn' ? 'lift' : 'none' };
  }
  const isOver = session.state === 'ended' || session.state === 'signed-out';
  if (subject === undefined || !isOver) return { curtain: now, act: 'none' };
  const byHand = session.state === 'ended' && session.reason === 'signed-out';
  if (byHand || (now.state === 'drawn' && now.why === 'leaving')) return { curtain: noCurtain, act: 'erase' };
  return device === 'personal' ? { curtain: now, act: 'none' } : drawCurtain(now, 'ended');
}

/** Hides what there is of somebody. */
export function drawCurtain({ subject }: Curtain, why: CurtainReason): { curtain: Curtain; act: CurtainAct } {
  if (subject === undefined) return { curtain: noCurtain, act: 'none' };
  return { curtain: { state: 'drawn', subject, why }, act: 'draw' };
}
