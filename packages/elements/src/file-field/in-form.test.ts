import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { UploadTo } from '@panjare/client';
import type { DraftRequest, ServiceDefinition } from '@panjare/contract';
import { signedInSession, standInClient } from '../context/stand-in-client.ts';
import type { StandInAnswers } from '../context/stand-in-client.ts';
import '../define/file-field.ts';
import '../define/form.ts';
import type { PanjareForm } from '../form/form.ts';
import { checksPart } from '../form/checks/checks.ts';
import { completionDefinition } from '../form/form.fixtures.ts';
import type { FileField } from './file-field.ts';
import { finishedUpload, standInUploads } from './stand-in-uploads.ts';
import type { StandInUploads } from './stand-in-uploads.ts';

const definition: ServiceDefinition = {
  ...completionDefinition,
  data: {
    type: 'object',
    required: ['plan'],
    properties: {
      plan: { type: 'string', maxLength: 64 },
      photos: { type: 'array', items: { type: 'string' } },
    },
  },
  pages: [
    {
      id: 'files',
      title: { fa: 'فایل‌ها' },
      items: [
        {
          kind: 'field',
          at: '/plan',
          widget: 'file',
          label: { fa: 'نقشه' },
          file: { types: ['application/pdf'], maximumBytes: 2000 },
        },
        { kind: 'field', at: '/photos', widget: 'file', label: { fa: 'عکس‌ها' } },
      ],
    },
    { id: 'end', title: { fa: 'پایان' }, items: [{ kind: 'note', text: { fa: 'تمام شد.' } }] },
  ],
  checks: [],
  prefill: [],
};

const fileOf = (name: string, size = 1000) =>
  new File([new Uint8Array(size)], name, { type: 'application/pdf' });

/** What a file is for, once what keeps drafts is there: it comes after the first picture. */
async function placed(uploads: StandInUploads): Promise<UploadTo> {
  let to = await uploads.target();
  for (let tries = 0; tries < 100 && 'state' in to; tries += 1) {
    await aTimeout(20);
    to = await uploads.target();
  }
  return to;
}

async function draw(answers: StandInAnswers = {}) {
  await checksPart.fetch();
  const uploads = standInUploads();
  const created: DraftRequest[] = [];
  const stand = standInClient({
    definition,
    ...answers,
    rooms: { uploads: uploads.room, ...answers.rooms },
  });
  const { create } = stand.client.drafts;
  stand.client.drafts.create = (request) => {
    created.push(request);
    return create(request);
  };
  const form = await fixture<PanjareForm>(
    html`<panjare-form .client=${stand.client} service="city/building-completion"></panjare-form>`,
  );
  await waitUntil(() => form.shadowRoot?.querySelector('panjare-file-field'));
  const fields = () => [...(form.shadowRoot?.querySelectorAll<FileField>('panjare-file-field') ?? [])];
  const give = async (field: FileField | undefined, ...files: File[]) => {
    await field?.updateComplete;
    const dataTransfer = new DataTransfer();
    for (const file of files) dataTransfer.items.add(file);
    field?.shadowRoot
      ?.querySelector('.drop')
      ?.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true }));
    await field?.updateComplete;
  };
  const press = async (words: string) => {
    [...(form.shadowRoot?.querySelectorAll('button') ?? [])]
      .find((button) => button.textContent?.includes(words))
      ?.click();
    await aTimeout(20);
    await form.updateComplete;
  };
  return { ...stand, uploads, created, form, fields, give, press };
}

describe('panjare-file-field in a form', () => {
  it('takes what its definition says, one file or several', async () => {
    const { fields } = await draw();
    const [plan, photos] = fields();
    expect([plan?.multiple, plan?.maximumBytes, plan?.types]).to.deep.equal([
      false,
      2000,
      ['application/pdf'],
    ]);
    expect([photos?.multiple, photos?.maximumBytes]).to.deep.equal([true, 10 * 1024 * 1024]);
  });

  it('has a draft made for its file where there is none, and goes with it', async () => {
    const { fields, give, uploads, created } = await draw();
    await give(fields()[0], fileOf('نقشه.pdf'));
    expect(await placed(uploads)).to.deep.equal({
      draft: '0197a5b0-0000-7000-8000-000000000002',
      at: '/plan',
    });
    expect(created).to.have.length(1);
    await give(fields()[1], fileOf('a.pdf'), fileOf('b.pdf'));
    expect(await placed(uploads)).to.deep.equal({
      draft: '0197a5b0-0000-7000-8000-000000000002',
      at: '/photos',
    });
    expect(created).to.have.length(1);
  });

  it('is answered while the file is on its way, and goes on while another page is looked at', async () => {
    const { fields, give, uploads, press } = await draw();
    await press('ادامه');
    expect(fields()[0]?.error).to.equal('«نقشه» را برگزینید.');
    await give(fields()[0], fileOf('نقشه.pdf'));
    uploads.move({ state: 'sending', sent: 100, id: 'upload-1' });
    await press('ادامه');
    expect(fields()).to.have.length(0);
    uploads.move({ state: 'done', id: 'upload-1', upload: finishedUpload('upload-1', 'نقشه.pdf', 1000) });
    uploads.kept.set('upload-1', finishedUpload('upload-1', 'نقشه.pdf', 1000));
    await press('برگشت');
    const [plan] = fields();
    await plan?.updateComplete;
    await aTimeout(0);
    expect(plan?.value).to.equal('upload-1');
    expect(plan?.shadowRoot?.querySelector('.word')?.textContent?.trim()).to.equal('رسید');
  });

  it('has no place for a file before somebody signs in, nor for one whose form is gone', async () => {
    const stand = await draw({ session: { state: 'signed-out' } });
    await stand.give(stand.fields()[0], fileOf('نقشه.pdf'));
    expect(await stand.uploads.target()).to.deep.equal({ state: 'signed-out' });
    stand.setSession(signedInSession);
    expect(await placed(stand.uploads)).to.have.property('at', '/plan');
    const other = { ...signedInSession.session, subject: 'synthetic-2' };
    stand.setSession({ state: 'signed-in', session: other });
    await waitUntil(async () => {
      const to = await stand.uploads.target();
      return 'state' in to && to.state === 'gone';
    }, 'what keeps the drafts of another person takes no file of this one');
  });
});
