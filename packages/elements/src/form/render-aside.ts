import type { FieldOrigin } from '@panjare/form';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { check } from '../icons/generated/check.ts';
import { msg } from '../localize/localize.ts';

/** Beside a register's value: that it is right, or where it is put right. */
export function renderAside(origin: FieldOrigin | undefined, confirm: () => void): TemplateResult {
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
