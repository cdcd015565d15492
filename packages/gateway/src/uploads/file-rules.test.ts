import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { testService } from '../testing/test-service.ts';
import { fileFieldAt } from './file-rules.ts';

const service = {
  ...testService,
  pages: [
    {
      id: 'files',
      title: { fa: 'پرونده‌ها' },
      items: [
        { kind: 'field' as const, at: '/name' },
        {
          kind: 'group' as const,
          legend: { fa: 'مالکان' },
          items: [
            {
              kind: 'repeat' as const,
              at: '/owners',
              items: [
                {
                  kind: 'field' as const,
                  at: '/deed',
                  widget: 'file' as const,
                  file: { types: ['image/tiff' as const], maximumBytes: 100 },
                },
              ],
            },
          ],
        },
        { kind: 'field' as const, at: '/plan', widget: 'file' as const },
      ],
    },
  ],
};

describe('a file field', () => {
  it('is found in every row, with what it takes', () => {
    const found = { field: '/owners/*/deed', limits: { types: ['image/tiff'], size: 100 } };
    assert.deepEqual(fileFieldAt(service, '/owners/0/deed'), found);
    assert.deepEqual(fileFieldAt(service, '/owners/41/deed'), found);
  });

  it('takes PDF, JPEG and PNG of ten megabytes where nothing is said', () => {
    assert.deepEqual(fileFieldAt(service, '/plan')?.limits, {
      types: ['application/pdf', 'image/jpeg', 'image/png'],
      size: 10_485_760,
    });
  });

  it('is no other answer', () => {
    for (const at of ['/name', '/owners', '/owners/0', '/owners/x/deed', '/owners/01/deed', '/plan/0', ''])
      assert.equal(fileFieldAt(service, at), undefined, at);
  });
});
