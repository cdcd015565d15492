import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { panjare } from '../panjare.ts';
import { testTerminal } from '../terminal.testing.ts';

const definition = {
  ref: 'city/complaint',
  version: 1,
  title: { fa: 'شکایت' },
  summary: { fa: 'شکایت از خدمات شهری' },
  sheet: { agency: 'municipality' },
  data: {
    $schema: 'http://json-schema.org/draft-07/schema#',
    type: 'object',
    properties: { subject: { type: 'string', maxLength: 200 }, amount: { type: 'integer' } },
    required: ['subject'],
    additionalProperties: false,
  },
  pages: [
    {
      id: 'complaint',
      title: { fa: 'شکایت' },
      items: [
        { kind: 'field', at: '/subject', label: { fa: 'موضوع' } },
        { kind: 'field', at: '/amount', label: { fa: 'مبلغ' } },
      ],
    },
  ],
  checks: [],
  prefill: [],
  documents: [],
  inquiries: [],
  handoffs: [],
  commitment: { days: 30, kind: 'working', source: 'sourced' },
  signIn: { when: 'none' },
  retention: { draftDays: 30, answersDays: 365 },
};

const faulty = {
  ...definition,
  pages: [
    {
      id: 'complaint',
      title: { fa: 'شکایت' },
      items: [
        { kind: 'field', at: '/subjekt', label: { fa: 'موضوع' } },
        { kind: 'field', at: '/amount', label: { fa: 'مبلغ' }, when: { launch: ['/subject'] } },
      ],
    },
  ],
};

describe('panjare check', () => {
  it('passes a definition that the gateway would publish, as JSON or as a module', async (t) => {
    const terminal = await testTerminal(t, {
      'service.json': JSON.stringify(definition),
      'service.ts': `const version: number = 2;\nexport default { ...${JSON.stringify(definition)}, version };`,
    });
    assert.equal(await panjare(['check', 'service.json'], terminal), 0, terminal.faults);
    assert.equal(await panjare(['check', 'service.ts'], terminal), 0, terminal.faults);
    assert.equal(
      terminal.written,
      'city/complaint: no faults in version 1\ncity/complaint: no faults in version 2\n',
    );
    assert.equal(terminal.faults, '');
  });

  it('prints every fault with its place in the definition and what to do', async (t) => {
    const terminal = await testTerminal(t, { 'service.json': JSON.stringify(faulty) });
    assert.equal(await panjare(['check', 'service.json'], terminal), 1);
    assert.match(terminal.faults, /^city\/complaint: \d+ faults/);
    const lines = terminal.faults.split('\n');
    for (const place of ['/pages/0/items/0/at', '/pages/0/items/1/when']) {
      const index = lines.findIndex((line) => line.trim().startsWith(place));
      assert.ok(index > 0, `${place} in:\n${terminal.faults}`);
      assert.match(lines[index + 1] ?? '', /^ {6}\S+ /);
    }
    assert.equal(terminal.written, '');
  });

  it('checks each definition of a file that holds several', async (t) => {
    const terminal = await testTerminal(t, { 'services.json': JSON.stringify([definition, faulty]) });
    assert.equal(await panjare(['check', 'services.json'], terminal), 1);
    assert.match(terminal.written, /no faults/);
    assert.match(terminal.faults, /\/pages\/0\/items\/0\/at/);
  });

  it('tells a misspelled property by its own place, also in an item', async (t) => {
    const [page] = definition.pages;
    const misspelled = {
      ...definition,
      sumary: definition.summary,
      pages: [
        {
          ...page,
          items: [
            { ...page?.items[0], hnt: { fa: 'راهنما' } },
            { kind: 'feild', at: '/amount' },
          ],
        },
      ],
    };
    const terminal = await testTerminal(t, { 'service.json': JSON.stringify(misspelled) });
    assert.equal(await panjare(['check', 'service.json'], terminal), 1);
    for (const place of ['/sumary  additionalProperties', '/pages/0/items/0/hnt  additionalProperties']) {
      assert.ok(terminal.faults.includes(`  ${place}\n`), terminal.faults);
    }
    assert.match(terminal.faults, /\/pages\/0\/items\/1\/kind {2}enum\n.*"field"/);
  });

  it('tells a definition that has next to nothing of one', async (t) => {
    const terminal = await testTerminal(t, { 'service.json': '{"ref": 5}' });
    assert.equal(await panjare(['check', 'service.json'], terminal), 1);
    assert.match(terminal.faults, /^service\.json: \d+ faults?/);
  });

  it('fails on a file that is missing, broken or holds no definition', async (t) => {
    const terminal = await testTerminal(t, {
      'broken.json': '{',
      'broken.ts': 'export default (',
      'throws.ts': 'throw new Error("no registry");',
      'empty.ts': 'export const definition = {};',
      'none.json': '[]',
      'text.json': '"service"',
    });
    for (const file of [
      'nowhere.json',
      'broken.json',
      'broken.ts',
      'throws.ts',
      'empty.ts',
      'none.json',
      'text.json',
    ]) {
      assert.equal(await panjare(['check', file], terminal), 2, file);
    }
    assert.match(terminal.faults, /throws\.ts cannot be run: no registry/);
    assert.match(terminal.faults, /empty\.ts holds no definition: export one as default/);
  });
});
