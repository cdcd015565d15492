import type { UploadState } from '@panjare/client';
import type { StoryObj } from '@storybook/web-components-vite';
import '../packages/elements/src/define/file-field.ts';
import { finishedUpload, standInUploads } from '../packages/elements/src/file-field/stand-in-uploads.ts';
import { drawField, fieldStates } from './field-states/field-states.ts';

const MEGABYTE = 1024 * 1024;
const fileOf = (name: string, size: number, type = 'application/pdf') =>
  new File([new Uint8Array(size)], name, { type });
const plan = () => fileOf('نقشهٔ طبقهٔ همکف.pdf', 2.5 * MEGABYTE);

/** A field whose file stands so. It is chosen as a person drops it. */
function dropped(state: UploadState | undefined, ...files: File[]): StoryObj {
  const { place } = standInUploads(state && (() => state));
  return {
    render: () => drawField(sample, { place }),
    async play({ canvasElement }) {
      const field = canvasElement.querySelector('panjare-file-field');
      await field?.updateComplete;
      const dataTransfer = new DataTransfer();
      for (const file of files.length > 0 ? files : [plan()]) dataTransfer.items.add(file);
      field?.shadowRoot
        ?.querySelector('.drop')
        ?.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true }));
    },
  };
}

const { place, kept } = standInUploads();
kept.set('upload-1', finishedUpload('upload-1', 'نقشهٔ طبقهٔ همکف.pdf', 2.5 * MEGABYTE));
const sample = {
  tag: 'panjare-file-field',
  label: 'نقشه',
  hint: 'همان که به مهر نظام مهندسی رسیده است',
  always: { place },
  filled: 'upload-1',
  invalid: undefined,
};
const states = fieldStates(sample);
const [id, sent] = ['upload-2', 1.1 * MEGABYTE];

export default { title: 'Fields/file-field', component: 'panjare-file-field' };

export const Empty = states.empty;
export const Required = states.required;
export const Filled = states.filled;
export const Waiting = dropped({ state: 'waiting', sent: 0 });
export const Sending = dropped({ state: 'sending', sent, id });
export const Offline = dropped({ state: 'paused', reason: 'offline', sent, id });
export const SignedOut = dropped({ state: 'paused', reason: 'signed-out', sent, id });
export const Refused = dropped({ state: 'refused', issue: { code: 'file-type', params: {} } });
export const WrongType = dropped(undefined, fileOf('نقشه.exe', 1000, 'application/x-msdownload'));
export const TooLarge = dropped(undefined, fileOf('نقشه.pdf', 11 * MEGABYTE));
export const Unfinished = {
  render: () => {
    const uploads = standInUploads();
    const { size, name, for: target } = finishedUpload(id, 'نقشهٔ طبقهٔ همکف.pdf', 2.5 * MEGABYTE);
    uploads.kept.set(id, {
      state: 'receiving',
      id,
      for: target,
      name,
      size,
      received: sent,
      expiresAt: '2026-12-16T10:00:00.000Z',
    });
    return drawField(sample, { place: uploads.place, value: id });
  },
};
export const Several = {
  render: () => {
    const uploads = standInUploads();
    uploads.kept.set('a', finishedUpload('a', 'نقشهٔ معماری.pdf', 2.5 * MEGABYTE));
    uploads.kept.set('b', { ...finishedUpload('b', 'site-plan-final (2).pdf', 310_000), scan: 'pending' });
    uploads.kept.set('c', { ...finishedUpload('c', 'عکس نما.jpg', 5 * MEGABYTE), scan: 'infected' });
    return drawField(sample, { place: uploads.place, multiple: true, value: ['a', 'b', 'c', 'd'] });
  },
};
export const Invalid = states.invalid;
export const ReadOnly = states.readOnly;
export const Disabled = states.disabled;
export const LongText = states.longText;
export const HostileHost = states.hostileHost;
