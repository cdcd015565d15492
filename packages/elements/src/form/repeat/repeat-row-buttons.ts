import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { copy } from '../../icons/generated/copy.ts';
import { trash } from '../../icons/generated/trash.ts';
import { msg } from '../../localize/localize.ts';

/** What can be asked of a row, by the name of its button. */
export type RowAction = 'fold' | 'copy' | 'up' | 'down' | 'remove';

/** A row's name, and what can be done with it now. */
export interface RowPlace {
  /** «مالک ۲». */
  readonly title: string;
  /** It can be folded to a line. */
  readonly fold?: boolean;
  readonly copy: boolean;
  /** Left out where there is but one row; `false` at the edge. */
  readonly up?: boolean;
  readonly down?: boolean;
  readonly remove: boolean;
}

/** Does what a button says. */
export type DoRowAction = (action: RowAction) => void;

/** The buttons below the fields of a row. At the edge of the list the way on is shown as shut: nothing moves about. */
export function renderRowButtons(place: RowPlace, act: DoRowAction): TemplateResult {
  return html`${place.fold ? button('fold', msg('بستن'), place, act) : nothing}
  ${place.copy ? button('copy', html`${copy()} ${msg('رونوشت')}`, place, act) : nothing}
  ${place.up === undefined ? nothing : button('up', msg('بالا'), place, act, !place.up)}
  ${place.down === undefined ? nothing : button('down', msg('پایین'), place, act, !place.down)}
  ${place.remove ? button('remove', html`${trash()} ${msg('حذف')}`, place, act) : nothing}`;
}

function button(
  action: RowAction,
  words: TemplateResult | string,
  { title }: RowPlace,
  act: DoRowAction,
  shut = false,
): TemplateResult {
  return html`<button
    class="button plain ${action}"
    type="button"
    aria-disabled=${shut ? 'true' : 'false'}
    @click=${() => (shut ? undefined : act(action))}
  >
    ${words}<span class="visually-hidden"> ${title}</span>
  </button>`;
}
