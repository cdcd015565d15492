import { signInOf } from '@panjare/client/sign-in.js';
import { nothing } from 'lit';
import type { ReactiveElement } from 'lit';
import type { Connection } from '../context/connection.ts';
import { Curtain } from './curtain.ts';
import type { CurtainReason } from './curtain-state.ts';
import { watchOf } from './device-watch.ts';
import { finishingOf } from './finishing.ts';
import { keepFromBrowser } from './private-boxes.ts';
import { renderCurtain } from './render-curtain.ts';
import { holdsUnsent } from './unsent.ts';

/**
 * Guards what an element shows until the signal: from the next person, and on a device of many from whoever passes by.
 * `restart` begins anew with the same connection.
 */
export function guard(
  host: ReactiveElement,
  connection: Connection,
  restart: () => void,
  signal: AbortSignal,
): void {
  if (signal.aborted) return;
  const root = host.renderRoot as ShadowRoot;
  const { client, submitted, filling } = connection;
  const watch = watchOf(client);
  // It follows other tabs also where this one has no sign-in element.
  finishingOf(client);
  const curtain = new Curtain(root);
  const savesItself = host.localName === 'panjare-form';
  // It holds nobody's content, only who is there: that is hidden as long as it is not known, and no longer.
  const showsWho = /^panjare-(login|counter)$/.test(host.localName);
  let holdsWork = false;
  let isBlank = false;
  let endWords: (() => void) | undefined;

  const acts = {
    signIn: () =>
      void signInOf(client)
        .signIn({ mode: 'popup' })
        .catch(() => undefined),
    erase: () => watch.erase(),
  };
  const open = () => {
    endWords?.();
    endWords = undefined;
  };
  const element = {
    draw(why: CurtainReason) {
      if (showsWho && why !== 'asking') return this.lift();
      if (!curtain.isDrawn) {
        holdsWork = savesItself ? filling.size > 0 : holdsUnsent(root, savesItself);
        isBlank = !root.textContent?.trim();
      }
      open();
      const say = () => {
        const session = holdsWork ? client.session.state.read() : undefined;
        if (watch.curtain.state === 'drawn')
          curtain.draw(isBlank ? nothing : renderCurtain(why, session, acts));
      };
      // How a sign-in goes on, and in which language.
      const unsubscribe = client.session.state.subscribe(say);
      const drawn = { hostUpdated: say };
      host.addController(drawn);
      endWords = () => {
        unsubscribe();
        host.removeController(drawn);
      };
    },
    lift() {
      open();
      curtain.lift();
    },
    erase() {
      open();
      curtain.drop();
      if (showsWho) return;
      submitted.set(undefined);
      restart();
    },
    holdsUnsent: () => holdsUnsent(root, savesItself),
  };
  if (client.device !== 'personal') keepFromBrowser(root, signal);
  watch.elements.add(element);
  signal.addEventListener('abort', () => {
    open();
    watch.elements.delete(element);
    curtain.drop();
  });
  // It came when the page had something to hide already.
  if (watch.curtain.state === 'drawn') element.draw(watch.curtain.why);
}
