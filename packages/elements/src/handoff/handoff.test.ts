import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { PanjareError } from '@panjare/client';
import type { CaseHandoff, HandoffRequest } from '@panjare/contract';
import type { StandInAnswers } from '../context/stand-in-client.ts';
import { standInClient } from '../context/stand-in-client.ts';
import '../define/handoff-landing.ts';
import '../define/handoff.ts';
import { seePersian } from '../field/see-persian.ts';
import { midwayCase } from '../status/status.fixtures.ts';
import { caseInHandoff, handoffService, landPlan } from './handoff.fixtures.ts';
import type { PanjareHandoff } from './handoff.ts';

const offered = {
  id: '0197a5b0-0000-7000-8000-00000000000b',
  case: midwayCase.id,
  agency: landPlan.agency,
  state: 'offered' as const,
  title: landPlan.title,
  why: landPlan.why,
  passes: landPlan.passes,
  clock: landPlan.clock,
  offeredAt: '2026-12-08T08:00:00.000Z',
  expiresAt: '2026-12-08T08:30:00.000Z',
};

async function handoff(answers: StandInAnswers) {
  const { client } = standInClient({ definition: handoffService(), ...answers });
  const element = await fixture<PanjareHandoff>(html`<panjare-handoff .client=${client}></panjare-handoff>`);
  await aTimeout(30);
  await element.updateComplete;
  const text = () => (element.shadowRoot?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const button = () => element.shadowRoot?.querySelector<HTMLButtonElement>('button') ?? undefined;
  return { element, text, button };
}

seePersian();

describe('panjare-handoff', () => {
  it('says who takes over, why, what passes on and what the clock does, before anything happens', async () => {
    const { text, button } = await handoff({ case: midwayCase });
    expect(text()).to.contain('تأیید زمین');
    expect(text()).to.contain('پلاک ثبتی را سازمان زمین و مسکن در سامانهٔ خودش با شما تطبیق می‌دهد.');
    expect(text()).to.contain('کد نوسازی، پلاک اصلی، پلاک فرعی');
    expect(text()).to.contain('تا پرونده آنجاست، زمان رسیدگی می‌ایستد.');
    expect(button()?.textContent?.trim()).to.equal('دیدن و سپردن');
  });

  const sentences: { [state in CaseHandoff['state']]: [sentence: string, button: string | undefined] } = {
    offered: ['هنوز نپذیرفته‌اید', 'از نو دیدن و سپردن'],
    redeemed: ['منتظر ورود شماست', 'از نو دیدن و سپردن'],
    accepted: ['پرونده اکنون نزد', undefined],
    declined: ['پذیرفته نشد', 'دیدن و سپردن'],
    expired: ['مهلت سپردن', 'دیدن و سپردن'],
    returned: ['کارش را انجام داد و پرونده برگشت', undefined],
  };
  for (const [state, [sentence, label]] of Object.entries(sentences))
    it(`draws ${state}, accessibly`, async () => {
      const { element, text, button } = await handoff({ case: caseInHandoff(state as CaseHandoff['state']) });
      expect(text()).to.contain(sentence);
      expect(button()?.textContent?.trim()).to.equal(label);
      await expect(element).to.be.accessible();
    });

  it('offers, and leads to the gateway’s own page and to no other', async () => {
    const asked: HandoffRequest[] = [];
    let previewUrl = 'https://gateway.example/handoffs/1/preview';
    const { element, text, button } = await handoff({
      case: midwayCase,
      rooms: {
        handoffs: {
          offer(request) {
            asked.push(request);
            return Promise.resolve({ handoff: offered, previewUrl });
          },
        },
      },
    });
    const led: string[] = [];
    element.addEventListener('handoff-offered', (event) => {
      event.preventDefault();
      led.push(event.previewUrl);
    });
    button()?.click();
    await aTimeout(10);
    expect(led).to.deep.equal([previewUrl]);
    expect(asked[0]).to.deep.include({ case: midwayCase.id, plan: 'land-confirmation' });
    expect(asked[0]?.returnTo).to.equal(location.href);
    previewUrl = 'https://evil.example/handoffs/1/preview';
    button()?.click();
    await aTimeout(10);
    await element.updateComplete;
    expect(led).to.have.length(1);
    expect(text()).to.contain('انجام نشد');
  });

  it('says to who has no national id that this part is done in person, and not to try again later', async () => {
    const offer = () => Promise.reject(new PanjareError('no-national-id'));
    const { element, text, button } = await handoff({ case: midwayCase, rooms: { handoffs: { offer } } });
    button()?.click();
    await aTimeout(10);
    await element.updateComplete;
    expect(text()).to.contain('بدون کد ملی وارد شده‌اید').and.to.contain('حضوری');
    expect(text()).not.to.contain('کمی بعد دوباره');
  });

  it('has no button for who was refused for good, and the focus goes on from the message', async () => {
    const refusals = ['network', 'no-national-id'] as const;
    let asked = 0;
    const offer = () => Promise.reject(new PanjareError(refusals[asked++] ?? 'internal'));
    const { element, button } = await handoff({ case: midwayCase, rooms: { handoffs: { offer } } });
    const focused = () => element.shadowRoot?.activeElement;
    const press = async () => {
      button()?.focus();
      button()?.click();
      await aTimeout(10);
      await element.updateComplete;
    };
    await press();
    expect(focused()?.localName).to.equal('button');
    await press();
    expect(button()?.localName).to.equal(undefined);
    expect(focused()?.getAttribute('role')).to.equal('alert');
    await expect(element).to.be.accessible();
    // Another person or case is not refused yet.
    element.plan = 'land-confirmation';
    await aTimeout(30);
    expect(element.shadowRoot?.querySelectorAll('[role=alert]')).to.have.length(0);
    expect(button()?.localName).to.equal('button');
  });

  it('shows nothing where nobody is signed in, or the case is closed', async () => {
    expect((await handoff({ session: { state: 'signed-out' } })).text()).to.equal('');
    expect((await handoff({ case: { ...midwayCase, state: 'closed' } })).text()).to.equal('');
  });
});

describe('panjare-handoff-landing', () => {
  it('says what arrived and leads to the agency’s own sign-in only', async () => {
    const element = await fixture<HTMLElement>(
      html`<panjare-handoff-landing from="سکوی خدمات شهر" sign-in="/sign-in"></panjare-handoff-landing>`,
    );
    const link = () => element.shadowRoot?.querySelector('a');
    expect(element.shadowRoot?.textContent).to.contain('سکوی خدمات شهر کاری را به اینجا سپرده است.');
    expect(link()?.href).to.equal(`${location.origin}/sign-in`);
    await expect(element).to.be.accessible();
    element.setAttribute('sign-in', 'https://evil.example/');
    await (element as HTMLElement & { updateComplete: Promise<boolean> }).updateComplete;
    expect(link()?.href).to.equal(`${location.origin}/`);
  });
});
