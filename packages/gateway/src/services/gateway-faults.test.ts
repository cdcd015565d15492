import type { Check, FileRule, Item, ServiceDefinition } from '@panjare/contract';
import { compile, createForm, validate } from '@panjare/form';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { testService } from '../testing/test-service.ts';
import { gatewayFaults } from './gateway-faults.ts';

const label = { fa: 'سهم' };
const share: Item = { kind: 'field', at: '/share' };
const most = { '===': [{ var: '/owners/0/share' }, 6] };

function shares(at: string, items: Item[] = []): ServiceDefinition {
  const checks: Check[] = [{ id: 'shares', that: most, at, message: { fa: 'جمع دانگ‌ها ۶ است.' } }];
  const owner = { type: 'object', properties: { share: { type: 'number', title: label.fa } } };
  return {
    ...testService,
    data: {
      type: 'object',
      properties: { owners: { type: 'array', items: owner }, note: { type: 'string', title: label.fa } },
    },
    pages: [
      {
        id: 'owners',
        title: label,
        items: [{ kind: 'repeat', at: '/owners', items: [share] }, ...items],
      },
    ],
    checks,
    prefill: [],
  };
}

const faultsOf = (definition: ServiceDefinition): [string, string][] =>
  gatewayFaults(definition).map(({ path, code }) => [path, code]);

describe('a check', () => {
  const answers = { owners: [{ share: 7 }, { share: 8 }] };

  it('of a list or of one certain row is run by the gateway as by the page', () => {
    for (const at of ['/owners', '/owners/0/share']) {
      const definition = shares(at);
      const compiled = compile(definition);
      const onPage = createForm(compiled, answers).checkPage('owners');
      assert.deepEqual(validate(compiled, answers), onPage);
      assert.deepEqual(
        onPage.map(({ path, code }) => [path, code]),
        [[at, 'check']],
      );
      assert.deepEqual(faultsOf(definition), []);
    }
  });

  it('of every row is run by neither, and so is not published', () => {
    const definition = shares('/owners/*/share');
    assert.deepEqual(validate(compile(definition), answers), []);
    assert.deepEqual(faultsOf(definition), [['/checks/0/at', 'check-in-rows']]);
  });
});

describe('a file rule', () => {
  const withRule = (file: FileRule, widget: 'file' | 'text' = 'file'): ServiceDefinition =>
    shares('/owners', [{ kind: 'field', at: '/note', widget, file }]);

  it('is published where the content of a file can tell what it names', () => {
    assert.deepEqual(faultsOf(withRule({ types: ['application/pdf'], maximumBytes: 1 })), []);
    assert.deepEqual(faultsOf(withRule({})), []);
  });

  it('is refused where it takes nothing, too much, or stands at no file', () => {
    const at = '/pages/0/items/1/file';
    assert.deepEqual(faultsOf(withRule({ types: ['text/html' as never] })), [
      [`${at}/types`, 'unknown-file-type'],
    ]);
    assert.deepEqual(faultsOf(withRule({ types: [] })), [[`${at}/types`, 'unknown-file-type']]);
    for (const maximumBytes of [0, -1, 1.5, 60_000_000])
      assert.deepEqual(faultsOf(withRule({ maximumBytes })), [[`${at}/maximumBytes`, 'file-size']]);
    assert.deepEqual(faultsOf(withRule({}, 'text')), [[at, 'no-file-field']]);
  });
});
