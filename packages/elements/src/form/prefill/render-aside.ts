import type { FieldNode, FieldOrigin } from '@panjare/form';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { check } from '../../icons/generated/check.ts';
import { msg, str } from '../../localize/localize.ts';
import { pickText } from '../../localize/pick-text.ts';
import { earlierText } from './origin-text.ts';
import type { NodeContext } from '../page/node-view.ts';
import { writeAnswer } from '../review/write-answer.ts';

/**
 * Beside a register's value: that it is right, or where it is put right. Beside an empty field: what was answered before.
 */
export function renderAside(
  origin: FieldOrigin | undefined,
  node: FieldNode,
  context: Pick<NodeContext, 'confirm' | 'fields'>,
): TemplateResult {
  const confirm = (event: Event) => {
    const isByKeys = (event.currentTarget as Element).matches(':focus-visible');
    context.confirm(node);
    // The button goes; a touch opens no keyboard.
    if (isByKeys) void context.fields.get(node)?.focus();
  };
  if (origin?.provenance.kind === 'earlier') return renderEarlier(origin, confirm, node);
  const correctAt = origin?.provenance.correctAt ?? '';
  return html`${
    origin?.policy === 'confirm' && !origin.confirmed
      ? html`<button class="button quiet" type="button" @click=${confirm}>
          ${check()} ${msg('درست است')}
        </button>`
      : nothing
  }
  ${
    /^https?:\/\//.test(correctAt)
      ? html`<a class="small" href=${correctAt} target="_blank" rel="noopener"
          >${msg('اشتباه است؟ آن را در همان‌جا درست کنید.')}</a
        >`
      : nothing
  }`;
}

/** A button of its own, in the order of the page: whoever tabs on from the empty field comes to it. */
function renderEarlier(origin: FieldOrigin, take: (event: Event) => void, node: FieldNode): TemplateResult {
  const said = earlierText(origin);
  if (said !== '') return html`<p class="small muted">${said}</p>`;
  if (origin.policy !== 'ask' || node.value.value !== undefined) return html``;
  const { text, code } = writeAnswer(node, origin.value);
  const label = pickText(node.label as { fa: string });
  return html`<button class="button quiet" type="button" data-earlier @click=${take}>
    <span
      >${msg('پاسخ پیشین:')} <bdi dir=${code ? 'ltr' : 'auto'}>${text}</bdi> — ${msg('به کار برود')}<span
        class="visually-hidden"
      >
        ${msg(str`برای ${label}`)}</span
      ></span
    >
  </button>`;
}
