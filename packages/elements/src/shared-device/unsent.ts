/** Files on their way, as their field draws them. */
const ON_ITS_WAY = 'li:is(.waiting, .sending, .paused)';

/** Whether an element holds words or files that nobody has sent. A form's own answers save themselves: it is asked instead. */
export function holdsUnsent(root: ShadowRoot, savesItself: boolean): boolean {
  const files = [...root.querySelectorAll('panjare-file-field')];
  if (files.some(({ shadowRoot }) => shadowRoot?.querySelector(ON_ITS_WAY))) return true;
  if (savesItself) return false;
  const isWritten = ({ value, defaultValue }: HTMLTextAreaElement) =>
    value !== defaultValue && value.trim() !== '';
  return (
    [...root.querySelectorAll('textarea')].some(isWritten) ||
    files.some((file) => 'value' in file && file.value !== undefined)
  );
}
