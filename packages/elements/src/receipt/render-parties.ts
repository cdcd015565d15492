import type { Party } from '@panjare/contract';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { msg } from '../localize/localize.ts';

/** Everybody who took part, where the applicant did not do it alone. */
export function renderParties(parties: readonly Party[]): TemplateResult {
  return html`<ul class="parties">
    ${parties.map(({ role, name }) => html`<li>${roleText(role)}: <bdi>${name}</bdi></li>`)}
  </ul>`;
}

function roleText(role: Party['role']): string {
  switch (role) {
    case 'applicant':
      return msg('درخواست از');
    case 'co-applicant':
      return msg('متقاضی همراه');
    case 'representative':
      return msg('با نمایندگی');
    case 'operator':
      return msg('متصدی پیشخوان');
  }
}
