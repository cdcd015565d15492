import type { SignInState } from '@panjare/client';
import type { StoryObj } from '@storybook/web-components-vite';
import { html, render } from 'lit';
import type { TemplateResult } from 'lit';
import { connectionOf } from '../packages/elements/src/context/connection.ts';
import type { Connection } from '../packages/elements/src/context/connection.ts';
import { standInClient } from '../packages/elements/src/context/stand-in-client.ts';
import type { StandIn, StandInAnswers } from '../packages/elements/src/context/stand-in-client.ts';
import '../packages/elements/src/define/context.ts';
import '../packages/elements/src/define/form.ts';
import '../packages/elements/src/define/login.ts';
import '../packages/elements/src/define/status.ts';
import { completionDefinition } from '../packages/elements/src/form/form.fixtures.ts';
import { askingCase } from '../packages/elements/src/status/status.fixtures.ts';
import { press, seen } from './press.ts';

/** A page of a citizen (synthetic) at a device of many, and what becomes of it. */
interface Stage extends StandIn {
  readonly connection: Connection;
  find(name: string): Element | null;
}

const idle: SignInState = { state: 'ended', reason: 'idle' };
const never = () => new Promise<never>(() => undefined);
const cut = () => Promise.reject(Object.assign(new Error('No network.'), { code: 'network' }));

function story(
  content: TemplateResult,
  act: (stage: Stage) => Promise<void>,
  answers: StandInAnswers = {},
): StoryObj {
  const stands = new WeakMap<Element, { stand: StandIn; connection: Connection }>();
  return {
    render() {
      const stand = standInClient({
        device: 'shared',
        definition: completionDefinition,
        case: askingCase,
        ...answers,
      });
      const page = document.createElement('panjare-context');
      const connection = connectionOf(stand.client);
      page.connection = connection;
      stands.set(page, { stand, connection });
      return html`${page}`;
    },
    play: async ({ canvasElement }) => {
      const page = canvasElement.querySelector('panjare-context');
      const made = page && stands.get(page);
      if (!made) throw new Error('The page is not there.');
      render(content, page);
      await act({ ...made.stand, connection: made.connection, find: (name) => page.querySelector(name) });
    },
  };
}

const login = html`<panjare-login></panjare-login>`;
const whole = html`<panjare-login></panjare-login>
  <panjare-form service="city/building-completion" address="none"></panjare-form>
  <panjare-status></panjare-status>`;

export default { title: 'Flows/shared device', component: 'panjare-login' };

/** Beside the name, whatever else is on the page. */
export const SignedIn = story(login, async ({ find }) => {
  await seen(find('panjare-login'), '#finish');
});
/** What was typed last is saved first. */
export const Saving = story(login, async ({ find, connection }) => {
  connection.filling.add(never);
  await press(find('panjare-login'), '#finish');
});
/** Asked only where something would be lost. */
export const Asking = story(login, async ({ find, connection }) => {
  connection.filling.add(() => Promise.resolve(false));
  await press(find('panjare-login'), '#finish');
  await seen(find('panjare-login'), '[role=alertdialog]');
});
/** The gateway cannot be told. */
export const CutOff = story(
  login,
  async ({ find }) => {
    await press(find('panjare-login'), '#finish');
  },
  { rooms: { session: { signOut: cut } } },
);
export const Finished = story(whole, async ({ find }) => {
  await seen(find('panjare-form'), 'form');
  await press(find('panjare-login'), '#finish');
  await seen(find('panjare-login'), '[tabindex]');
});
/** The session ended by itself: the same person goes on from here, nobody else. */
export const Curtain = story(whole, async ({ find, setSession }) => {
  await seen(find('panjare-form'), 'form');
  await seen(find('panjare-status'), 'textarea');
  await seen(find('panjare-login'), '#finish');
  setSession(idle);
  await seen(find('panjare-form'), '[role=alert]');
});
/** On the way back in. */
export const CurtainWhileSigningIn = story(whole, async ({ find, setSession }) => {
  await seen(find('panjare-form'), 'form');
  await seen(find('panjare-login'), '#finish');
  setSession(idle);
  await seen(find('panjare-form'), '[role=alert]');
  setSession({ state: 'waiting', mode: 'popup', url: 'https://gateway.example/session/start' });
});
