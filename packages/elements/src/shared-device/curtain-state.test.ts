import { expect } from '@open-wc/testing';
import type { SignInState } from '@panjare/client';
import { signedInSession } from '../context/stand-in-client.ts';
import { drawCurtain, meetSession, noCurtain } from './curtain-state.ts';
import type { Curtain } from './curtain-state.ts';

const here: Curtain = { state: 'open', subject: signedInSession.session.subject };
const another: SignInState = {
  ...signedInSession,
  session: { ...signedInSession.session, subject: 'synthetic-2', name: 'پویا ساختگی' },
};
const idle: SignInState = { state: 'ended', reason: 'idle' };

describe('the curtain in front of what a citizen has on a page', () => {
  it('is open to whoever signs in first', () => {
    expect(meetSession(noCurtain, signedInSession, 'shared')).to.deep.equal({ curtain: here, act: 'none' });
  });

  for (const session of [idle, { state: 'ended', reason: 'revoked' }, { state: 'signed-out' }] as const)
    it(`is drawn on a device of many where the session is over by itself: ${JSON.stringify(session)}`, () => {
      expect(meetSession(here, session, 'shared').act).to.equal('draw');
      expect(meetSession(here, session, 'counter').act).to.equal('draw');
      expect(meetSession(here, session, 'personal').act).to.equal('none');
    });

  it('is lifted for the same person, and for nobody else', () => {
    const { curtain } = meetSession(here, idle, 'shared');
    expect(meetSession(curtain, signedInSession, 'shared')).to.deep.equal({ curtain: here, act: 'lift' });
    expect(meetSession(curtain, another, 'shared')).to.deep.equal({
      curtain: { state: 'open', subject: 'synthetic-2' },
      act: 'erase',
    });
  });

  it('erases for another person, and for who signs out, on every device', () => {
    for (const device of ['shared', 'counter', 'personal'] as const) {
      expect(meetSession(here, another, device).act).to.equal('erase');
      expect(meetSession(here, { state: 'ended', reason: 'signed-out' }, device)).to.deep.equal({
        curtain: noCurtain,
        act: 'erase',
      });
    }
  });

  it('stays while somebody is on the way through a sign-in, as it was', () => {
    const { curtain } = meetSession(here, idle, 'shared');
    for (const session of [
      { state: 'starting' },
      { state: 'waiting', mode: 'popup', url: 'https://gateway.example/x' },
      { state: 'cancelled' },
      { state: 'refused' },
      { state: 'unreachable' },
      { state: 'unknown' },
    ] as const) {
      expect(meetSession(curtain, session, 'shared')).to.deep.equal({ curtain, act: 'none' });
      expect(meetSession(here, session, 'shared'), 'a step up').to.deep.equal({ curtain: here, act: 'none' });
    }
  });

  it('is not lifted for who finishes, until it is erased', () => {
    const { curtain } = drawCurtain(here, 'leaving');
    expect(meetSession(curtain, signedInSession, 'shared')).to.deep.equal({ curtain, act: 'none' });
    for (const over of [idle, { state: 'signed-out' }] as const)
      expect(meetSession(curtain, over, 'shared')).to.deep.equal({ curtain: noCurtain, act: 'erase' });
  });

  it('has nothing to hide where nobody was', () => {
    expect(drawCurtain(noCurtain, 'asking')).to.deep.equal({ curtain: noCurtain, act: 'none' });
    expect(meetSession(noCurtain, idle, 'shared')).to.deep.equal({ curtain: noCurtain, act: 'none' });
  });
});
