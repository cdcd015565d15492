import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import type { DeviceCopy, DevicePlace, FrozenSubmission } from '@panjare/client';
import { PanjareError } from '@panjare/client';
import type { JsonObject } from '@panjare/contract';
import { signedInSession } from '../context/stand-in-client.ts';
import { seePersian } from '../field/see-persian.ts';
import { midwayCase } from '../status/status.fixtures.ts';
import { completionDefinition } from './form.fixtures.ts';
import { draftOf, filled, form } from './testing/drawn-form.ts';

seePersian();

const service = completionDefinition.ref;
const accepted = () =>
  Promise.resolve({ state: 'accepted' as const, case: midwayCase, receipt: { jws: '' } });
const noNetwork = () => Promise.reject(new PanjareError('network'));

/** A device that keeps what it is given, or not. */
function deviceWith(found?: Partial<DeviceCopy>, keeps = true) {
  let copy = found && { service, version: 1, at: '2026-12-15T10:40:00.000Z', ...found };
  const place: DevicePlace = {
    read: () => copy,
    left: [],
    keep({ isSaved: _, ...part }) {
      copy = { service, version: 1, at: '', ...copy, ...part };
      return Promise.resolve(keeps);
    },
    close: () => Promise.resolve(),
  };
  return { onDevice: () => Promise.resolve(place), copy: () => copy };
}

const frozen = (answers: object): FrozenSubmission => ({
  answers: answers as JsonObject,
  terms: { version: 1, shown: { service, version: 1, locale: 'fa', texts: 'x' }, consents: ['true'] },
});

/** A form at its last look, ticked, and what is sent by it. */
async function atReview(device: ReturnType<typeof deviceWith>, submit: () => Promise<unknown>) {
  const sent: { key: string | undefined; answers: object }[] = [];
  const drawn = await form({
    drafts: draftOf('violations'),
    rooms: {
      drafts: { onDevice: device.onDevice },
      cases: {
        submit: (_ref, answers, { idempotencyKey }) => {
          sent.push({ key: idempotencyKey, answers });
          return submit() as ReturnType<typeof accepted>;
        },
      },
    },
  });
  await drawn.press('ادامه');
  drawn.all<HTMLInputElement>('input[type=checkbox]')[0]?.click();
  await drawn.settle();
  return { ...drawn, sent };
}

describe('panjare-form: on a device of one’s own, and in the queue', () => {
  for (const [keeps, words] of [
    [true, 'روی این دستگاه ذخیره شد؛ اینترنت که وصل شود می‌فرستیم.'],
    [false, 'روی این دستگاه هم ذخیره نشد'],
  ] as const)
    it(`says that answers are ${keeps ? '' : 'not '}kept on the device while the gateway is out of reach`, async () => {
      const { type, text, element } = await form({
        drafts: draftOf('property'),
        rooms: { drafts: { ...deviceWith(undefined, keeps), save: noNetwork } },
      });
      type('/floorArea', '1300');
      await waitUntil(() => text().includes(words), undefined, { timeout: 3000 });
      await expect(element).to.be.accessible();
    });

  it('goes on from what the device kept, on its page, and saves it on the draft that it stands on', async () => {
    const [base] = draftOf('property');
    const saves: [string, number][] = [];
    const mine = { answers: { ...filled, floorArea: 77 }, page: 'property' };
    const { field, title, text } = await form({
      drafts: draftOf('owners'),
      rooms: {
        drafts: {
          ...deviceWith({ saving: { mine, unheard: [], base: { ...base, revision: 2 } as never } }),
          save: (id, revision) => {
            saves.push([id, revision]);
            return Promise.resolve({ state: 'saved', draft: { ...base, ...mine, revision: 3 } as never });
          },
        },
      },
    });
    expect(title()).to.equal('ملک');
    expect(field('/floorArea')?.value).to.equal(77);
    await waitUntil(() => saves.length > 0);
    await waitUntil(() => text().includes('ذخیره شد'));
    expect(saves).to.deep.equal([[base?.id, 2]]);
  });

  it('waits in plain view where the network is gone, sends by itself, and changes nothing meanwhile', async () => {
    let submit: () => Promise<unknown> = noNetwork;
    const { element, press, text, all, title, sent, settle } = await atReview(deviceWith(), () => submit());
    await press('فرستادن درخواست');
    expect(text()).to.contain('در صف ارسال: اینترنت که وصل شود می‌فرستیم.');
    expect(text()).to.contain('می‌توانید صفحه را ببندید');
    expect(all('.review button')).to.have.length(0);
    expect(all<HTMLInputElement>('input[type=checkbox]')[0]?.disabled).to.equal(true);
    await expect(element).to.be.accessible();
    all<HTMLElement>('.steps button')[0]?.click();
    await settle();
    expect(title()).to.equal('بازبینی و فرستادن');
    submit = accepted;
    dispatchEvent(new Event('online'));
    await waitUntil(() => text().includes('درخواست شما ثبت شد'));
    expect(new Set(sent.map(({ key }) => key)).size).to.equal(1);
  });

  it('is called off to go on editing, and what is sent then goes under the same key', async () => {
    let submit: () => Promise<unknown> = noNetwork;
    const { press, text, title, all, settle, sent } = await atReview(deviceWith(), () => submit());
    await press('فرستادن درخواست');
    await press('لغو ارسال');
    expect(title()).to.equal('تخلف');
    submit = accepted;
    await press('ادامه');
    expect(text()).to.not.contain('در صف ارسال');
    all<HTMLInputElement>('input[type=checkbox]')[0]?.click();
    await settle();
    await press('فرستادن درخواست');
    expect(text()).to.contain('درخواست شما ثبت شد');
    expect(new Set(sent.map(({ key }) => key)).size).to.equal(1);
  });

  it('asks before it is left where the queue is nowhere but on the page', async () => {
    const leave = () => {
      const event = new Event('beforeunload', { cancelable: true });
      dispatchEvent(event);
      return event.defaultPrevented;
    };
    const kept = await atReview(deviceWith(), noNetwork);
    await kept.press('فرستادن درخواست');
    expect(leave()).to.equal(false);
    kept.element.remove();
    const { press, text, element } = await atReview(deviceWith(undefined, false), noNetwork);
    await press('فرستادن درخواست');
    expect(text()).to.contain('این صفحه را نبندید');
    expect(leave()).to.equal(true);
    element.remove();
    await aTimeout(0);
    expect(leave()).to.equal(false);
  });

  it('waits for a sign-in where the session is over, of the same person', async () => {
    let submit: () => Promise<unknown> = () => Promise.resolve({ state: 'signed-out' });
    const device = deviceWith();
    let places = 0;
    // Another person’s place is another one.
    const onDevice = () => (++places === 1 ? device.onDevice() : deviceWith().onDevice());
    const { press, text, setSession, settle, sent } = await atReview({ ...device, onDevice }, () => submit());
    await press('فرستادن درخواست');
    setSession({ state: 'ended', reason: 'idle' });
    await settle();
    expect(text()).to.contain('وارد شوید تا فرستاده شود');
    submit = accepted;
    setSession({ ...signedInSession, session: { ...signedInSession.session, subject: 'synthetic-2' } });
    await settle();
    expect(sent).to.have.length(1);
  });

  it('goes on with the queue of a page that is gone, word for word and under its key', async () => {
    const sent: { key: string | undefined; answers: object }[] = [];
    const mine = { answers: filled, page: 'violations' };
    const waiting = frozen(filled);
    const { text } = await form({
      drafts: draftOf('violations'),
      rooms: {
        drafts: deviceWith({
          saving: { mine, unheard: [], base: draftOf('violations')[0] as never },
          sending: { key: 'kept-key', unheard: [waiting], waiting },
        }),
        cases: {
          submit: (_ref, answers, { idempotencyKey }) => {
            sent.push({ key: idempotencyKey, answers });
            return accepted();
          },
        },
      },
    });
    await waitUntil(() => text().includes('درخواست شما ثبت شد'));
    expect(sent).to.deep.equal([{ key: 'kept-key', answers: filled }]);
  });

  it('says so where one that was called off had arrived, and makes no second case', async () => {
    const earlier = frozen({ ...filled, floorArea: 1 });
    const device = deviceWith({ sending: { key: 'kept-key', unheard: [earlier] } });
    let tries = 0;
    const { press, text, element } = await atReview(device, () => {
      tries += 1;
      return tries === 1 ? Promise.reject(new PanjareError('key-reused')) : accepted();
    });
    await press('فرستادن درخواست');
    expect(text()).to.contain('پیش از ویرایش فرستاده بودید');
    await expect(element).to.be.accessible();
    await press('دیدن رسید');
    expect(text()).to.contain('درخواست شما ثبت شد');
  });
});
