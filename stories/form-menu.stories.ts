import type { Draft, DraftFile, JsonObject, ServiceDefinition } from '@panjare/contract';
import type { StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { standInClient } from '../packages/elements/src/context/stand-in-client.ts';
import type { StandInAnswers } from '../packages/elements/src/context/stand-in-client.ts';
import '../packages/elements/src/define/form.ts';
import { completionDefinition } from '../packages/elements/src/form/form.fixtures.ts';
import { press, seen } from './press.ts';

const answers: JsonObject = { renovationCode: '12-345-6', floorArea: 1250, hasViolations: false };
const save = '.more details button:nth-of-type(1)';
const device = '.more details button:nth-of-type(3)';

/** Two answers may be used again: one fills its field, one waits to be taken. */
const reusing: ServiceDefinition = {
  ...completionDefinition,
  pages: completionDefinition.pages.map((page) => ({
    ...page,
    items: page.items.map((item) => {
      if (item.kind !== 'field') return item;
      if (item.at === '/renovationCode') return { ...item, reuse: 'ask' };
      return item.at === '/floorArea' ? { ...item, reuse: 'always' } : item;
    }),
  })),
};
const earlier = {
  service: 'city/permit',
  title: { fa: 'پروانهٔ ساخت', en: 'Building permit' },
  givenAt: '2026-03-21T10:00:00.000Z',
};

function draft(page: string): Draft {
  return {
    id: '0197a5b0-0000-7000-8000-000000000002',
    service: completionDefinition.ref,
    version: 1,
    answers,
    page,
    revision: 3,
    savedAt: '2026-12-15T10:35:00.000Z',
    expiresAt: '2027-01-15T10:35:00.000Z',
  };
}

function file(changes: Partial<DraftFile> = {}): DraftFile {
  return {
    format: 'panjare-draft/1',
    service: completionDefinition.ref,
    version: 1,
    answers: { ...answers, renovationCode: '98-76-5', floorArea: 'بزرگ' },
    page: 'property',
    savedAt: '2026-12-14T08:00:00.000Z',
    ...changes,
  };
}

const draw = (given: StandInAnswers, definition = completionDefinition) =>
  html`<panjare-form
    .client=${standInClient({ definition, ...given }).client}
    service=${definition.ref}
    address="none"
  ></panjare-form>`;

/** Opens the menu and presses one thing after the other. */
function pressed(given: StandInAnswers, ...wanted: string[]): StoryObj {
  return {
    render: () => draw(given),
    play: async ({ canvasElement }) => {
      const host = canvasElement.querySelector('panjare-form');
      (await seen<HTMLDetailsElement>(host, '.more details')).open = true;
      for (const one of wanted) await press(host, one);
    },
  };
}

/** Opens the menu and chooses a file, as a person would. */
function chosen(given: StandInAnswers, content: DraftFile | string): StoryObj {
  return {
    render: () => draw(given),
    play: async ({ canvasElement }) => {
      const host = canvasElement.querySelector('panjare-form');
      (await seen<HTMLDetailsElement>(host, '.more details')).open = true;
      const input = await seen<HTMLInputElement>(host, '.more input[type=file]');
      const text = typeof content === 'string' ? content : JSON.stringify(content);
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'draft.json', { type: 'application/json' }));
      input.files = transfer.files;
      input.dispatchEvent(new Event('change'));
      await seen(host, '.menu-panel');
    },
  };
}

const kept: StandInAnswers = { drafts: [draft('property')] };
const signedOut: StandInAnswers = { session: { state: 'signed-out' } };

export default { title: 'Flows/form menu', component: 'panjare-form' };

export const Closed: StoryObj = { render: () => draw(kept) };
export const Open = pressed(kept);
export const OpenSignedOut = pressed(signedOut);
export const BeforeSaving = pressed(kept, save);
export const BeforeSavingOnSharedDevice = pressed({ ...kept, device: 'shared' }, save);
export const TakenFromFile = chosen(signedOut, file());
export const FileDiffers = chosen(kept, file());
export const FileOfAnotherService = chosen(signedOut, file({ service: 'city/other' }));
export const FileIsNoDraft = chosen(signedOut, 'سلام');
export const FileIsNewer = chosen(signedOut, file({ version: 9 }));
export const OnAnotherDevice = pressed(kept, device);
export const EarlierAnswers: StoryObj = {
  render: () =>
    draw(
      {
        drafts: [],
        prefill: {
          facts: [],
          unreachable: [],
          earlier: [
            { ...earlier, to: '/renovationCode', value: '12-345-6', reuse: 'ask' },
            { ...earlier, to: '/floorArea', value: 1250, reuse: 'always' },
          ],
        },
      },
      reusing,
    ),
};
