import assert from 'node:assert/strict';
import { test } from 'node:test';
import { measureMounts } from '../../tools/bench/mounts.ts';
import { serveBench } from '../../tools/bench/serve.ts';
import { openBrowser } from '../e2e/visitor.ts';

const times = Number(process.env['PANJARE_MOUNTS'] ?? 60);

for (const embedding of ['alone', 'in a context'] as const) {
  test(`a form put into a page ${embedding} and taken out ${times} times leaves nothing behind`, async () => {
    await using browser = await openBrowser();
    const { origin, close } = await serveBench();
    try {
      const [before, half, after] = await measureMounts(browser, origin, times, embedding);
      assert.equal(after?.forms, 0, 'no form is held on to');
      for (const what of ['nodes', 'listeners', 'documents'] as const) {
        assert.deepEqual([half?.[what], after?.[what]], [before?.[what], before?.[what]], what);
      }
    } finally {
      close();
    }
  });
}
