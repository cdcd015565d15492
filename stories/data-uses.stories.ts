import type { DataUseList, DataUsesQuery } from '@panjare/contract';
import type { StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { standInClient } from '../packages/elements/src/context/stand-in-client.ts';
import type { StandInAnswers } from '../packages/elements/src/context/stand-in-client.ts';
import {
  everyUse,
  inquiryUse,
  silentLand,
  withheldUse,
} from '../packages/elements/src/data-uses/data-uses.fixtures.ts';
import '../packages/elements/src/define/data-uses.ts';
import { press } from './press.ts';

type List = (query?: DataUsesQuery) => Promise<DataUseList>;

const story = (list: List, answers: StandInAnswers = {}): StoryObj => ({
  render: () => {
    const { client } = standInClient({ ...answers, rooms: { dataUses: { list } } });
    return html`<panjare-data-uses case-href="?case={case}" .client=${client}></panjare-data-uses>`;
  },
});
const told = (changes: Partial<DataUseList> = {}): StoryObj =>
  story(() => Promise.resolve({ ...everyUse, ...changes }));
const fail = (code: string) => () => Promise.reject(Object.assign(new Error(code), { code }));
const pressed = (shown: StoryObj, selector: string): StoryObj => ({
  ...shown,
  play: ({ canvasElement }) => press(canvasElement.querySelector('panjare-data-uses'), selector),
});
const olderFails: List = ({ before } = {}) =>
  before === undefined ? Promise.resolve({ ...everyUse, more: true }) : fail('network')();

export default { title: 'Flows/data-uses', component: 'panjare-data-uses' };

export const Shown = told();
/** «نادرست است؟» says who puts it right, and leads there. */
export const Mistake = pressed(told({ uses: everyUse.uses.slice(2, 3) }), 'summary');
export const Withheld = told({ uses: [withheldUse], notConnected: [] });
export const Empty = told({ uses: [] });
export const More = told({ more: true });
export const LoadingMore = pressed(
  story(({ before } = {}) =>
    before === undefined ? Promise.resolve({ ...everyUse, more: true }) : new Promise(() => undefined),
  ),
  '.button',
);
export const MoreLost = pressed(story(olderFails), '.button');
export const OperatorSilent = told({
  uses: everyUse.uses.filter(({ operator }) => operator === undefined),
  unreachable: [silentLand],
});
export const LongText = told({
  uses: [
    {
      ...inquiryUse,
      agencyTitle: {
        fa: 'ادارهٔ کل نظارت بر ساخت‌وساز و هماهنگی بازرسی‌های ایمنی شهرداری کلان‌شهر نمونه',
        en: 'General Directorate for the Supervision of Construction and the Coordination of Safety Inspections of the Sample Metropolis',
      },
      facts: everyUse.uses.flatMap(({ facts }) => facts),
      titles: everyUse.uses.flatMap(({ titles = [] }) => titles),
    },
  ],
});
/** The uses of one case: no row names it, and none is chosen. */
export const OfOneCase: StoryObj = {
  render: () => {
    const list = () => Promise.resolve({ ...everyUse, uses: everyUse.uses.slice(0, 3) });
    const { client } = standInClient({ rooms: { dataUses: { list } } });
    return html`<panjare-data-uses case=${inquiryUse.case} .client=${client}></panjare-data-uses>`;
  },
};
export const Loading = story(() => new Promise(() => undefined));
export const SignedOut = story(fail('signed-out'), { session: { state: 'signed-out' } });
export const Fault = story(fail('network'));
