import { expect, waitUntil } from '@open-wc/testing';
import { fetchOnce } from './fetch-once.ts';
import { boot } from './main.ts';
import { preload } from './preload.ts';

const code = 'export const ran = true;';

async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}
const addressOf = (text: string) => URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));

describe('the embed’s loader', () => {
  it('registers an element when the page first uses it, also later on', async () => {
    boot({ table: { files: [], needs: {} }, fetchFiles: fetchOnce(import.meta.url) });
    expect(customElements.get('panjare-receipt')).to.equal(undefined);
    const room = document.createElement('div');
    room.append(document.createElement('panjare-receipt'));
    document.body.append(room);
    await waitUntil(() => customElements.get('panjare-receipt') !== undefined, 'the element', {
      timeout: 8000,
    });
    room.remove();
  });

  it('leaves unknown elements of the prefix and of others alone', async () => {
    document.body.append(document.createElement('panjare-unknown'), document.createElement('other-element'));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(customElements.get('panjare-unknown')).to.equal(undefined);
  });

  it('fetches a file whose hash is right', async () => {
    await preload(addressOf(code), await hashOf(code));
  });

  it('refuses a file that is not the one that was built', async () => {
    let refused = false;
    await preload(addressOf(`${code} globalThis.tampered = true;`), await hashOf(code)).catch(
      () => (refused = true),
    );
    expect(refused).to.equal(true);
    expect(Reflect.has(globalThis, 'tampered')).to.equal(false);
  });
});
