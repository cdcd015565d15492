import type { ReactiveElement } from 'lit';
import type { AddressedFlow } from '../address/follow-address.ts';
import { followAddress } from '../address/follow-address.ts';
import { FormMenu } from './form-menu.ts';
import type { MenuFlow } from './menu-acts.ts';

const menus = new WeakMap<MenuFlow, FormMenu>();

/** What goes with the pages of a form as a whole: the address that follows them, and the menu below. */
export function surround(
  host: ReactiveElement & { address: string },
  flow: AddressedFlow & MenuFlow,
): HTMLElement {
  let menu = menus.get(flow);
  if (!menu) {
    const parameter = host.address === 'none' ? undefined : followAddress(host, flow, flow.ended);
    menus.set(flow, (menu = new FormMenu(flow, parameter, host)));
  }
  menu.write();
  return menu.element;
}
