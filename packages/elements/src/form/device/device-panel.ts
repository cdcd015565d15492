import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { msg } from '../../localize/localize.ts';
import { renderQrCode } from '../../qr-code/qr-code.ts';
import { renderPanel } from '../menu/render-panel.ts';

/** A form's address as a code for the camera of another device, and in letters. */
export function renderDevicePanel(address: string, close: () => void): TemplateResult {
  return renderPanel(
    msg('ادامه در دستگاه دیگر'),
    html`<p>
        ${msg('این نشانی را با دوربین دستگاه دیگر باز کنید و با همان حساب ایران‌پاس وارد شوید؛ پاسخ‌ها همان‌جا هستند.')}
      </p>
      ${renderQrCode(address, msg('کد دوبعدی نشانی'))}
      <p class="device-address"><bdi dir="ltr">${address}</bdi></p>
      <p class="small muted">${msg('در این نشانی نه پاسخی هست و نه رمزی.')}</p>`,
    html`<button class="button quiet" type="button" @click=${close}>${msg('بستن')}</button>`,
  );
}
