import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { setLocale } from '../localize/localize.ts';
import '../define/money-field.ts';
import { controlSuite } from '../field/control-suite.ts';
import type { MoneyField } from './money-field.ts';

controlSuite({ tag: 'panjare-money-field', typed: '۱۲۵۰۰۰۰', value: 1250000 });

describe('panjare-money-field', () => {
  it('shows rials, and the same in toman below', async () => {
    const field = await fixture<MoneyField>(
      html`<panjare-money-field value="1250000"></panjare-money-field>`,
    );
    expect(field.shadowRoot?.querySelector('input')?.value).to.equal('۱٬۲۵۰٬۰۰۰');
    expect(field.shadowRoot?.querySelector('#unit')?.textContent).to.equal('ریال');
    expect(field.shadowRoot?.querySelector('#error')?.textContent).to.contain('۱۲۵٬۰۰۰ تومان');
  });

  it('says the toman in Persian words too, once they are there', async () => {
    const field = await fixture<MoneyField>(
      html`<panjare-money-field value="1250000"></panjare-money-field>`,
    );
    const said = () => field.shadowRoot?.querySelector('#error')?.textContent;
    await waitUntil(() => said() === 'برابر ۱۲۵٬۰۰۰ تومان (صد و بیست و پنج هزار تومان)');
    await setLocale('en');
    await field.updateComplete;
    expect(said()).to.equal('Equal to 125,000 tomans');
    await setLocale('fa');
  });
});
