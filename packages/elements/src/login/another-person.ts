import type { AnyClient } from '@panjare/client';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { msg } from '../localize/localize.ts';

interface Known {
  subject: string;
  another: boolean;
}

const known = new WeakMap<AnyClient, Known>();

/** That somebody else is signed in than before, where nobody signed out between them. */
export function renderAnotherPerson(client: AnyClient, subject: string): TemplateResult | typeof nothing {
  const before = known.get(client);
  const another = before !== undefined && (before.another || before.subject !== subject);
  known.set(client, { subject, another });
  if (!another) return nothing;
  return html`<p class="small" role="status">
    ${msg('پیش از این شخص دیگری وارد بود. آنچه او نوشته به شما نشان داده نمی‌شود.')}
  </p>`;
}

/** Whoever was here has signed out: the next person is nobody's surprise. */
export function forgetPerson(client: AnyClient): void {
  known.delete(client);
}
