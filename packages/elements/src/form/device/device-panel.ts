import { generate } from 'lean-qr/nano';
import { html, nothing, svg } from 'lit';
import type { TemplateResult } from 'lit';
import { msg } from '../../localize/localize.ts';
import { renderPanel } from '../menu/render-panel.ts';

/** Modules of white around a code (ISO/IEC 18004 section 9.1). */
const QUIET = 4;

/** A form's address as a code for the camera of another device, and in letters. */
export function renderDevicePanel(address: string, close: () => void): TemplateResult {
  return renderPanel(
    msg('ادامه در دستگاه دیگر'),
    html`<p>
        ${msg('این نشانی را با دوربین دستگاه دیگر باز کنید و با همان حساب ایران‌پاس وارد شوید؛ پاسخ‌ها همان‌جا هستند.')}
      </p>
      ${renderCode(address)}
      <p class="device-address"><bdi dir="ltr">${address}</bdi></p>
      <p class="small muted">${msg('در این نشانی نه پاسخی هست و نه رمزی.')}</p>`,
    html`<button class="button quiet" type="button" @click=${close}>${msg('بستن')}</button>`,
  );
}

/** An address too long for a code is read in letters only. */
function renderCode(address: string) {
  const path = codePath(address);
  if (!path) return nothing;
  const side = path.size + 2 * QUIET;
  return html`<svg
    class="device-code"
    viewBox="0 0 ${side} ${side}"
    role="img"
    aria-label=${msg('کد دوبعدی نشانی')}
  >
    ${svg`<path class="device-paper" d="M0 0h${side}v${side}h-${side}z" /><path class="device-ink" d=${path.d} />`}
  </svg>`;
}

/** The dark modules of a code as one path, run by run. */
export function codePath(address: string): { d: string; size: number } | undefined {
  const bitmap = codeOf(address);
  if (!bitmap) return undefined;
  const { size } = bitmap;
  let d = '';
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      const from = x;
      while (bitmap.get(x, y)) x++;
      if (x > from) d += `M${from + QUIET} ${y + QUIET}h${x - from}v1h-${x - from}z`;
    }
  return { d, size };
}

function codeOf(address: string) {
  try {
    return generate(address);
  } catch {
    return undefined;
  }
}
