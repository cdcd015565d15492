import { actingFor } from '@panjare/client/acting-for.js';
import { mandatesOf } from '@panjare/client/mandates.js';
import type { Mandate } from '@panjare/contract';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { until } from 'lit/directives/until.js';
import type { Connection } from '../context/connection.ts';
import { dayText } from '../localize/instant-text.ts';
import { msg, str } from '../localize/localize.ts';

/** The same connection, acting by a mandate. Answers are counted and cases told on the page's own. */
export function actFor(connection: Connection, mandate: string): Connection {
  return { ...connection, client: actingFor(connection.client, mandate) };
}

const asked = new WeakMap<Connection, Map<string, Promise<Mandate | undefined>>>();

/** Whom a form is for, above it. Nothing while nobody is signed in, as nobody may know of it then. */
export function renderActing(connection: Connection, id: string): TemplateResult | typeof nothing {
  const session = connection.client.session.state.read();
  if (!('session' in session)) return nothing;
  const key = `${session.session.subject} ${id}`;
  const known = asked.get(connection) ?? new Map<string, Promise<Mandate | undefined>>();
  asked.set(connection, known);
  let mandate = known.get(key);
  if (!mandate) known.set(key, (mandate = findHeld(connection, id)));
  return html`${until(mandate.then(renderMandate), nothing)}`;
}

async function findHeld({ client }: Connection, id: string): Promise<Mandate | undefined> {
  const mandates = await mandatesOf(client)
    .list()
    .catch(() => []);
  return mandates.find((mandate) => mandate.id === id && mandate.side === 'holder');
}

function renderMandate(mandate: Mandate | undefined): TemplateResult {
  if (mandate?.state !== 'active')
    return html`<p class="notice acting warning" role="alert">
      ${msg('این نمایندگی تمام شده یا مال شما نیست. پاسخ‌ها می‌ماند، ولی فرستاده نمی‌شود.')}
    </p>`;
  return html`<p class="notice acting">
    <strong>${msg(str`به نمایندگی از ${mandate.giver}`)}</strong>
    <span class="small muted">${msg(str`تا ${dayText(mandate.until)}`)}</span>
  </p>`;
}
