import { aTimeout } from '@open-wc/testing';
import type { ReactiveElement } from 'lit';

/** Milliseconds until what was pressed is done. */
const SETTLING = 30;

/** What a person does with an element that has rows, and perceives of it. */
export function handOnRows(element: ReactiveElement) {
  const all = <E extends HTMLElement>(selector: string) => [
    ...(element.shadowRoot?.querySelectorAll<E>(selector) ?? []),
  ];
  const settle = async () => {
    await aTimeout(SETTLING);
    await element.updateComplete;
  };
  const press = async (words: string) => {
    const button = all<HTMLButtonElement>('button').find((one) => textOf(one).includes(words));
    if (!button) throw new Error(`No button «${words}».`);
    button.focus();
    button.click();
    await settle();
  };
  const focused = () => element.shadowRoot?.activeElement ?? null;
  const said = () => textOf(all('.repeat [role=status]')[0]);
  return { all, settle, press, focused, said };
}

export function textOf(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
