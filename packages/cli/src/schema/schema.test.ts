import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { testTerminal } from '../terminal.testing.ts';
import { panjare } from '../panjare.ts';

const COMPLETION = `
/** درخواست پایان‌کار */
export interface BuildingCompletion {
  /** کد نوسازی
   * @pattern ^\\d{2}-\\d{1,4}-\\d{1,4}$ */
  renovationCode: string;
  /**
   * مالکان
   * @minItems 1
   */
  owners: Owner[];
  hasViolations: boolean;
  use?: 'housing' | 'trade';
}

export interface Owner {
  /** @format national-id */
  nationalId: string;
  share: number;
}
`;

describe('panjare schema', () => {
  it('makes a draft-07 schema with words, keywords, and nothing undeclared allowed', async (t) => {
    const terminal = await testTerminal(t, { 'completion.ts': COMPLETION });
    assert.equal(await panjare(['schema', 'completion.ts', 'BuildingCompletion'], terminal), 0);
    const schema = JSON.parse(terminal.written);
    assert.equal(schema.$schema, 'http://json-schema.org/draft-07/schema#');
    assert.equal(schema.description, 'درخواست پایان‌کار');
    assert.equal(schema.additionalProperties, false);
    assert.deepEqual(schema.required, ['hasViolations', 'owners', 'renovationCode']);
    assert.equal(schema.properties.renovationCode.pattern, '^\\d{2}-\\d{1,4}-\\d{1,4}$');
    assert.equal(schema.properties.owners.minItems, 1);
    assert.deepEqual(schema.properties.owners.items, { $ref: '#/definitions/Owner' });
    assert.equal(schema.definitions.Owner.properties.nationalId.format, 'national-id');
  });

  it('writes to a file where asked', async (t) => {
    const terminal = await testTerminal(t, { 'completion.ts': COMPLETION });
    assert.equal(await panjare(['schema', 'completion.ts', 'Owner', '--out', 'owner.json'], terminal), 0);
    assert.equal(JSON.parse(await readFile(join(terminal.cwd, 'owner.json'), 'utf8')).type, 'object');
    assert.equal(terminal.written, '');
  });

  it('reads a file that imports the schema before it exists', async (t) => {
    const service = `import schema from './owner.json';\n${COMPLETION}\nexport default schema;`;
    const terminal = await testTerminal(t, { 'service.ts': service });
    assert.equal(await panjare(['schema', 'service.ts', 'Owner'], terminal), 0, terminal.faults);
  });

  it('follows types into other files, and names what it finds wrong there', async (t) => {
    const terminal = await testTerminal(t, {
      'service.ts': `import type { Party } from './party.ts';\nexport interface Transfer { party: Party }`,
      'party.ts': `export interface Party {\n  name: string;\n  shares: [number, number];\n}`,
    });
    assert.equal(await panjare(['schema', 'service.ts', 'Transfer'], terminal), 1);
    assert.match(terminal.faults, /^party\.ts:3 {2}A tuple/);
  });

  it('refuses what would silently become a wrong schema, all of it at once, by line', async (t) => {
    const lines = [
      'export interface Wrong {',
      '  a: Record<string, number>;',
      '  b: [string, number];',
      '  c: bigint;',
      '  d: any;',
      '  e: () => void;',
      '  f: Date;',
      '  g: Nowhere;',
      '  h: { /** @minimum 5 */ i: number };',
      '  /** @minimun 5 */',
      '  j: number;',
      '  /** @minimum ۵ */',
      '  k: number;',
      '  /** @items.pattern ^a$ */',
      '  l: string[];',
      '  m(): void;',
      '}',
    ];
    const terminal = await testTerminal(t, { 'wrong.ts': lines.join('\n') });
    assert.equal(await panjare(['schema', 'wrong.ts', 'Wrong'], terminal), 1);
    const found = terminal.faults.split('\n').map((line) => Number(/^wrong\.ts:(\d+) /.exec(line)?.[1]));
    assert.deepEqual(found.slice(0, -1), [2, 3, 4, 5, 6, 7, 8, 9, 11, 13, 15, 16]);
    assert.equal(terminal.written, '');
  });

  it('finds types through the exports of an installed package, and takes them as they are', async (t) => {
    const terminal = await testTerminal(t, {
      'node_modules/parties/package.json':
        '{"name": "parties", "exports": {"./party": {"types": "./dist/party.d.ts"}}}',
      'node_modules/parties/dist/party.d.ts': 'export interface Party { name: string; extra?: any }',
      'service.ts': `import type { Party } from 'parties/party';\nexport interface Transfer { party: Party }`,
    });
    assert.equal(await panjare(['schema', 'service.ts', 'Transfer'], terminal), 0, terminal.faults);
    assert.deepEqual(Object.keys(JSON.parse(terminal.written).definitions), ['Party']);
  });

  it('leaves alone what is beside the data: functions, maps and unions', async (t) => {
    const terminal = await testTerminal(t, {
      'service.ts': `
        export function helper(x: any): any { return x; }
        export interface A { kind: 'a'; values: { [key: string]: number } }
        export interface B extends A { note: string | null }
        export type Either = A | B;
        export interface Data { either: Either; /* a remark */ only: number }
      `,
    });
    assert.equal(await panjare(['schema', 'service.ts', 'Data'], terminal), 0, terminal.faults);
    const { properties, definitions } = JSON.parse(terminal.written);
    assert.deepEqual(properties.only, { type: 'number' });
    assert.deepEqual(Object.keys(definitions).sort(), ['A', 'B', 'Either']);
  });

  it('says which interfaces there are when the one asked for is not', async (t) => {
    const terminal = await testTerminal(t, { 'completion.ts': COMPLETION });
    assert.equal(await panjare(['schema', 'completion.ts', 'Completion'], terminal), 1);
    assert.match(terminal.faults, /BuildingCompletion, Owner/);
  });

  it('fails where there is no file, or no argument', async (t) => {
    const terminal = await testTerminal(t, {});
    assert.equal(await panjare(['schema', 'nowhere.ts', 'A'], terminal), 2);
    assert.equal(await panjare(['schema'], terminal), 2);
    assert.match(terminal.faults, /Usage: panjare schema/);
  });

  it('is not led astray by a tsconfig of another kind', async (t) => {
    const terminal = await testTerminal(t, {
      'tsconfig.json':
        '{"compilerOptions": {"module": "commonjs", "moduleResolution": "node10", "strict": false}}',
      'completion.ts': COMPLETION,
    });
    await writeFile(join(terminal.cwd, 'other.ts'), `export type { Owner } from './completion';`);
    assert.equal(
      await panjare(['schema', 'completion.ts', 'BuildingCompletion'], terminal),
      0,
      terminal.faults,
    );
    assert.deepEqual(Object.keys(JSON.parse(terminal.written).definitions), ['Owner']);
  });
});
