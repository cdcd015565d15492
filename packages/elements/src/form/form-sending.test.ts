import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import type { JsonObject, ServiceDefinition, Submission } from '@panjare/contract';
import { signedInSession } from '../context/stand-in-client.ts';
import { seePersian } from '../field/see-persian.ts';
import { midwayCase } from '../status/status.fixtures.ts';
import { completionDefinition } from './form.fixtures.ts';
import { draftOf, form } from './testing/drawn-form.ts';

/** The same service a version on: a question more, one less, one with another bound. */
function nextVersion(): ServiceDefinition {
  const next = structuredClone(completionDefinition);
  const properties = next.data.properties as { [name: string]: JsonObject };
  properties.permit = { type: 'string', title: 'شمارهٔ پروانه' };
  (next.data.required as string[]).push('permit');
  delete properties.finishedOn;
  const share = JSON.parse(
    JSON.stringify(properties.owners).replace('"maximum":6', '"maximum":60'),
  ) as JsonObject;
  properties.owners = share;
  const [first] = next.pages;
  if (first) first.items = [...first.items.slice(0, -1), { kind: 'field', at: '/permit' }];
  return { ...next, version: 2 };
}

seePersian();

describe('panjare-form: the last look, and sending', () => {
  it('sends only with the consents ticked by hand, once, and then shows the receipt', async () => {
    const sent: Pick<Submission, 'consents'>[] = [];
    const { element, press, all, text, settle } = await form({
      drafts: draftOf('violations'),
      rooms: {
        cases: {
          submit: (_ref, _answers, { consents = [] }) => {
            sent.push({ consents: [...consents] });
            return Promise.resolve({ state: 'accepted', case: midwayCase, receipt: { jws: '' } });
          },
        },
      },
    });
    const codes: string[] = [];
    element.addEventListener('case-submitted', ({ trackingCode }) => codes.push(trackingCode));
    await press('ادامه');
    const [box] = all<HTMLInputElement>('input[type=checkbox]');
    expect(box?.checked).to.equal(false);
    await expect(element).to.be.accessible();
    await press('فرستادن درخواست');
    expect(sent).to.have.length(0);
    expect(element.shadowRoot?.activeElement?.className).to.contain('summary');
    const [line] = all<HTMLAnchorElement>('.summary a');
    expect(line?.textContent).to.equal('هنوز نپذیرفته‌اید: آنچه نوشته‌ام درست است.');
    line?.click();
    await settle();
    expect(element.shadowRoot?.activeElement).to.equal(box);
    box?.click();
    await settle();
    await press('فرستادن درخواست');
    expect(sent).to.deep.equal([{ consents: ['true'] }]);
    expect(codes).to.deep.equal(['PJ-4K7T-88Q1']);
    expect(text()).to.contain('درخواست شما ثبت شد');
    await expect(element).to.be.accessible();
  });

  it('reads the answers back in the order of the page', async () => {
    const { press, all } = await form({
      definition: {
        ...completionDefinition,
        pages: [
          {
            id: 'all',
            title: { fa: 'همه' },
            items: completionDefinition.pages.flatMap(({ items }) => items),
          },
        ],
      },
      drafts: draftOf('all'),
    });
    await press('ادامه');
    expect(all('.review dt, .review h4').map((one) => one.textContent?.trim())).to.deep.equal([
      'کد نوسازی',
      'زیربنا',
      'روز پایان ساخت',
      'مالک ۱',
      'کد ملی',
      'دانگ',
      'ملک تخلف ساختمانی دارد؟',
    ]);
  });

  it('moves the answers over when the service changes on the way, and says what differs', async () => {
    const newer = nextVersion();
    const versions: number[] = [];
    const gone: string[] = [];
    const { element, press, all, text, settle, field } = await form({
      drafts: draftOf('violations'),
      rooms: {
        services: {
          read: (_ref, { version } = {}) => Promise.resolve(version === 2 ? newer : completionDefinition),
        },
        drafts: {
          create: (request) =>
            Promise.resolve({ state: 'saved', draft: { ...draftOf('')[0], ...request } as never }),
          delete: (id) => {
            gone.push(id);
            return Promise.resolve();
          },
        },
        cases: {
          submit: (_ref, answers, { version }) => {
            versions.push(version);
            return Promise.resolve(
              version === 1
                ? { state: 'conflict', currentVersion: 2 }
                : { state: 'accepted', case: midwayCase, receipt: { jws: '' } },
            );
          },
        },
      },
    });
    await press('ادامه');
    all<HTMLInputElement>('input[type=checkbox]')[0]?.click();
    await settle();
    await press('فرستادن درخواست');
    await waitUntil(() => element.shadowRoot?.activeElement?.className.includes('changes'));
    expect(all('.changes h4, .changes li').map((one) => one.textContent)).to.deep.equal([
      'تازه پرسیده می‌شود',
      'شمارهٔ پروانه',
      'عوض شد',
      'مالک: دانگ',
      'دیگر پرسیده نمی‌شود',
      'روز پایان ساخت',
    ]);
    expect(text()).to.contain('12-345-6'.replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)] ?? ''));
    expect(all<HTMLInputElement>('input[type=checkbox]')[0]?.checked).to.equal(false);
    await expect(element).to.be.accessible();
    all<HTMLAnchorElement>('.summary a')[0]?.click();
    await waitUntil(() => element.shadowRoot?.activeElement === field('/permit'));
    await aTimeout(1200);
    expect(gone).to.deep.equal([draftOf('')[0]?.id]);
  });

  it('asks for a surer sign-in in place, and sends the same by itself once it is reached', async () => {
    const sent: string[] = [];
    const asked: (string | undefined)[] = [];
    let level = 'code';
    const { press, all, text, settle, setSession } = await form({
      drafts: draftOf('violations'),
      rooms: {
        session: {
          signIn: (options) => {
            asked.push(options?.acr);
            return Promise.resolve({ state: 'closed' });
          },
        },
        cases: {
          submit: (_ref, answers, { idempotencyKey }) => {
            sent.push(`${idempotencyKey} ${JSON.stringify(answers)}`);
            return Promise.resolve(
              level === 'card'
                ? { state: 'accepted', case: midwayCase, receipt: { jws: '' } }
                : { state: 'step-up', acr: 'card' },
            );
          },
        },
      },
    });
    const known = { ...signedInSession, session: { ...signedInSession.session, acr: level } };
    setSession(known);
    await press('ادامه');
    all<HTMLInputElement>('input[type=checkbox]')[0]?.click();
    await settle();
    await press('فرستادن درخواست');
    expect(text()).to.contain('این درخواست ورود مطمئن‌تری می‌خواهد');
    await press('ورود با ایران‌پاس');
    expect(asked).to.deep.equal(['card']);
    // It was not reached, and the person is as signed in as before: nothing is sent, and nothing is lost.
    setSession({ ...known, again: { state: 'level' } });
    await settle();
    expect(text()).to.contain('این ورود به اندازهٔ کافی مطمئن نبود');
    expect(sent).to.have.length(1);
    level = 'card';
    setSession({ ...known, session: { ...known.session, acr: level } });
    await waitUntil(() => text().includes('درخواست شما ثبت شد'));
    expect(new Set(sent)).to.have.length(1);
    expect(sent).to.have.length(2);
  });

  it('sends no sooner than its draft is kept, so that the draft goes with it', async () => {
    const drafts: (string | undefined)[] = [];
    const { element, press, all, settle } = await form({
      drafts: draftOf('violations'),
      rooms: {
        services: {
          read: (_ref, { version = 1 } = {}) => Promise.resolve({ ...completionDefinition, version }),
        },
        drafts: {
          create: async (request) => {
            await aTimeout(300);
            return { state: 'saved', draft: { ...draftOf('')[0], ...request, id: 'new' } as never };
          },
        },
        cases: {
          submit: (_ref, _answers, { version, draft }) => {
            drafts.push(draft);
            return Promise.resolve(
              version === 1
                ? { state: 'conflict', currentVersion: 2 }
                : { state: 'accepted', case: midwayCase, receipt: { jws: '' } },
            );
          },
        },
      },
    });
    await press('ادامه');
    all<HTMLInputElement>('input[type=checkbox]')[0]?.click();
    await settle();
    await press('فرستادن درخواست');
    await waitUntil(() => element.shadowRoot?.activeElement?.className.includes('changes'));
    all<HTMLInputElement>('input[type=checkbox]')[0]?.click();
    await settle();
    await press('فرستادن درخواست');
    await waitUntil(() => drafts.length === 2);
    expect(drafts).to.deep.equal([draftOf('')[0]?.id, 'new']);
  });
});
