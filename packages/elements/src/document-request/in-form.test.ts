import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { AskingState } from '@panjare/client';
import type { Submission } from '@panjare/contract';
import { ifDefined } from 'lit/directives/if-defined.js';
import { standInClient } from '../context/stand-in-client.ts';
import '../define/form.ts';
import { issueWords } from '../localize/issue-text.ts';
import { seePersian } from '../field/see-persian.ts';
import type { FieldHost } from '../form/page/field-host.ts';
import { midwayCase } from '../status/status.fixtures.ts';
import { PanjareError } from '@panjare/client';
import { askingInHand, askingStates, parkingMetadata, parkingService } from './document-request.fixtures.ts';
import type { AskingInHand } from './document-request.fixtures.ts';
import { checksPart } from '../form/checks/checks.ts';

async function form(
  first: AskingState = { state: 'idle' },
  refusals = 0,
  metadata = parkingMetadata,
  mandate?: string,
) {
  // What comes later is here before a form is drawn: these tests say what it does, not when the network brings it.
  await Promise.all([
    import('../form/keeping/keeper-part.ts'),
    import('../form/checks/render-summary.ts'),
    import('../form/review/review-part.ts'),
    import('../receipt/receipt-part.ts'),
    import('../define/document-request.ts'),
    import('../define/text-field.ts'),
    import('../define/mandates.ts'),
    issueWords.fetch(),
  ]);
  const hands: { [document: string]: AskingInHand } = {};
  const sent: Pick<Submission, 'presentations' | 'answers'>[] = [];
  const { client } = standInClient({
    definition: parkingService,
    rooms: {
      documents: {
        ask: ({ document }) =>
          (hands[document] = askingInHand(document === 'driving-licence' ? first : { state: 'idle' })).asking,
      },
      cases: {
        submit: (_ref, answers, { presentations = [] }) => {
          sent.push({ answers: answers as Submission['answers'], presentations: [...presentations] });
          if (sent.length <= refusals) return Promise.reject(new PanjareError('presentation-rejected'));
          return Promise.resolve({ state: 'accepted', case: midwayCase, receipt: { jws: '' } });
        },
      },
    },
  });
  await checksPart.fetch();
  const element = await fixture<HTMLElement & { updateComplete: Promise<boolean> }>(
    html`<panjare-form
      .client=${{ ...client, metadata: () => Promise.resolve(metadata) }}
      service="city/resident-parking"
      mandate=${ifDefined(mandate)}
      address="none"
    ></panjare-form>`,
  );
  const root = element.shadowRoot as ShadowRoot;
  const panels = () => [...root.querySelectorAll('panjare-document-request')];
  if (metadata === parkingMetadata && !mandate)
    await waitUntil(() => panels()[0]?.shadowRoot?.querySelector('h3'));
  const press = async (words: string) => {
    await waitUntil(() =>
      [...root.querySelectorAll('button')].some((one) => one.textContent?.trim() === words),
    );
    [...root.querySelectorAll('button')].find((one) => one.textContent?.trim() === words)?.click();
    await aTimeout(30);
    await element.updateComplete;
  };
  const field = (name: string) =>
    [...root.querySelectorAll<FieldHost>('*')].find((one) => one.name === name) as FieldHost;
  const text = () => (root.textContent ?? '').replace(/\s+/g, ' ');
  return { element, root, panels, press, field, text, hands, sent };
}

seePersian();

describe('panjare-form of a service that asks for documents', () => {
  it('asks for them before the answers that they fill, and is accessible', async () => {
    const { element, panels, root } = await form();
    expect(panels().map((panel) => panel.document)).to.deep.equal(['driving-licence', 'national-card']);
    const first = root.querySelector('form') as HTMLElement;
    expect(
      Boolean((panels()[1] as Element).compareDocumentPosition(first) & Node.DOCUMENT_POSITION_FOLLOWING),
    ).to.equal(true);
    await expect(element).to.be.accessible();
  });

  it('takes what was presented as it takes what registers know, with who says so', async () => {
    const { hands, field } = await form();
    hands['driving-licence']?.put(askingStates.verified());
    await waitUntil(() => field('/licenceNumber').value === '9400123456');
    await waitUntil(() => field('/licenceNumber').origin !== '');
    expect(field('/licenceNumber').origin).to.equal('از گواهینامهٔ رانندگی، صادرکننده: پلیس راهور نمونه');
    expect(field('/licenceNumber').readonly).to.equal(true);
    expect(field('/category').readonly).to.equal(false);
  });

  it('says where answers are from also where they were there before what says it', async () => {
    const { field } = await form(askingStates.verified());
    const said = 'از گواهینامهٔ رانندگی، صادرکننده: پلیس راهور نمونه';
    await waitUntil(() => field('/licenceNumber').origin === said, said, { timeout: 8000 });
  });

  it('keeps what was presented from page to page, and names it where it is sent', async () => {
    const { hands, panels, press, field, text, sent, root } = await form();
    hands['driving-licence']?.put(askingStates.verified());
    await press('ادامه');
    expect(panels()).to.have.length(0);
    await press('برگشت');
    await waitUntil(() => panels()[0]?.shadowRoot?.querySelector('.presented'));
    await press('ادامه');
    await waitUntil(() => field('/plate'));
    const input = field('/plate').shadowRoot?.querySelector('input') as HTMLInputElement;
    input.value = '۱۲ ب ۳۴۵';
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await press('ادامه');
    await press('فرستادن درخواست');
    await waitUntil(() => text().includes('درخواست شما ثبت شد'));
    expect(sent[0]?.presentations).to.deep.equal(['presentation-1']);
    expect(sent[0]?.answers).to.deep.include({ licenceNumber: '9400123456' });
    expect(root.querySelector('panjare-document-request')).to.equal(null);
  });

  /** All is written by hand, and the licence is not shown. */
  async function filledByHand(...given: Parameters<typeof form>) {
    const drawn = await form(...given);
    const [first] = given;
    await waitUntil(() => drawn.field('/licenceNumber')?.shadowRoot?.querySelector('input'));
    const write = (name: string, words: string) => {
      const input = drawn.field(name).shadowRoot?.querySelector('input') as HTMLInputElement;
      input.value = words;
      input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    };
    if (!first) write('/licenceNumber', '۹۴۰۰۱۲۳۴۵۶');
    await drawn.press('ادامه');
    await waitUntil(() => drawn.field('/plate'));
    write('/plate', '۱۲ ب ۳۴۵');
    await drawn.press('ادامه');
    await drawn.press('فرستادن درخواست');
    return drawn;
  }

  it('says of a required document that it was not shown, and leads to it', async () => {
    const { root, sent, panels } = await filledByHand();
    await waitUntil(() => root.querySelector('.summary a'));
    expect(sent).to.deep.equal([]);
    const line = root.querySelector<HTMLAnchorElement>('.summary a');
    expect(line?.textContent?.trim()).to.equal('گواهینامهٔ رانندگی را هنوز نشان نداده‌اید.');
    line?.click();
    await waitUntil(() => panels()[0]?.shadowRoot?.activeElement?.localName === 'h3');
  });

  it('asks for none that the gateway does not know, and is sent as it is written', async () => {
    const { sent, panels, text } = await filledByHand(undefined, 0, { ...parkingMetadata, documents: [] });
    expect(panels()).to.have.length(0);
    await waitUntil(() => text().includes('درخواست شما ثبت شد'));
    expect(sent[0]?.presentations).to.deep.equal([]);
  });

  it('says above each page of a form by a mandate that it cannot be sent, where a document is required', async () => {
    const { element, root, press, text, panels } = await form(undefined, 0, parkingMetadata, 'mandate-1');
    const said = 'برای آن باید گواهینامهٔ رانندگی نشان داده شود، و مدرک را فقط صاحبش می‌تواند نشان دهد.';
    await waitUntil(() => text().includes(said));
    expect(panels(), 'nothing is asked of the wallet of somebody else').to.have.length(0);
    await expect(element).to.be.accessible();
    await waitUntil(() => root.querySelector('form panjare-text-field'));
    const alert = root.querySelector('[role=alert].warning:not(.acting)') as HTMLElement;
    const first = root.querySelector('form') as HTMLElement;
    expect(alert.compareDocumentPosition(first) & Node.DOCUMENT_POSITION_FOLLOWING).to.be.greaterThan(0);
    await press('ادامه');
    expect(text()).to.contain(said);
  });

  it('is not sent by a mandate where a document is required, and is where the gateway knows none', async () => {
    const { sent, root } = await filledByHand(undefined, 0, parkingMetadata, 'mandate-1');
    await waitUntil(() => root.querySelector('.summary a'));
    expect(sent).to.deep.equal([]);
    expect(root.querySelector('.summary a')?.textContent?.trim()).to.equal(
      'گواهینامهٔ رانندگی را فقط صاحبش می‌تواند نشان دهد؛ این درخواست با نمایندگی فرستاده نمی‌شود.',
    );
    const without = await filledByHand(undefined, 0, { ...parkingMetadata, documents: [] }, 'mandate-1');
    await waitUntil(() => without.text().includes('درخواست شما ثبت شد'));
    expect(without.text()).not.to.contain('مدرک را فقط صاحبش');
  });

  it('asks for it again where the gateway has it no more', async () => {
    const { root, sent, hands } = await filledByHand(askingStates.verified(), 1);
    await waitUntil(() => root.querySelector('.summary a'));
    expect(sent).to.have.length(1);
    expect(hands['driving-licence']?.done).to.deep.equal(['cancel']);
  });
});
