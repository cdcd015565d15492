import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { JsonObject, ServiceDefinition } from '@panjare/contract';
import { effect } from '@preact/signals-core';
import { buildingCompletion, goodAnswers } from '../fixtures/building-completion.ts';
import { compile, createForm, type FieldNode, type Form, type RepeatNode } from '../index.ts';

const compiled = compile(buildingCompletion);

function field(form: Form, pointer: string): FieldNode {
  const node = form.find(pointer);
  assert.equal(node?.kind, 'field', `${pointer} is a field`);
  return node as FieldNode;
}

function repeat(form: Form, pointer: string): RepeatNode {
  const node = form.find(pointer);
  assert.equal(node?.kind, 'repeat');
  return node as RepeatNode;
}

const codes = (node: { issues: FieldNode['issues'] }) => node.issues.value.map(({ code }) => code);

test('a new form has the rows its repeats ask for, and nothing to save', () => {
  const form = createForm(compiled);
  assert.equal(repeat(form, '/owners').rows.value.length, 1);
  assert.deepEqual(form.allAnswers(), {});
});

test('issues show after the field was left, and go when the answer is right', () => {
  const form = createForm(compiled);
  const area = field(form, '/floorArea');
  area.setValue(0);
  assert.deepEqual(codes(area), []);
  area.leave();
  assert.deepEqual(codes(area), ['minimum']);
  area.setValue(5);
  assert.deepEqual(codes(area), []);
});

test('checking a page shows the issues of that page only', () => {
  const form = createForm(compiled);
  assert.deepEqual(
    form.checkPage('violations').map(({ path }) => path),
    ['/hasViolations'],
  );
  assert.deepEqual(codes(field(form, '/renovationCode')), []);
  assert.deepEqual(codes(field(form, '/hasViolations')), ['required']);
});

test('an answer hidden is kept but not given on, and comes back', () => {
  const form = createForm(compiled, { ...goodAnswers, hasViolations: true, violations: [{ kind: 'use' }] });
  const has = field(form, '/hasViolations');
  has.setValue(false);
  assert.equal(form.answers()['violations'], undefined);
  assert.deepEqual(form.allAnswers()['violations'], [{ kind: 'use' }]);
  assert.equal(repeat(form, '/violations').visible.value, false);
  has.setValue(true);
  assert.deepEqual(form.answers()['violations'], [{ kind: 'use' }]);
});

test('an empty text is no answer', () => {
  const form = createForm(compiled, goodAnswers);
  field(form, '/renovationCode').setValue('');
  assert.ok(!('renovationCode' in form.answers()));
});

test('the issue of a check clears when the check holds again', () => {
  const form = createForm(compiled, { ...goodAnswers, owners: [{ nationalId: '0013542419', share: 2 }] });
  const owners = repeat(form, '/owners');
  assert.deepEqual(
    form.check().map(({ code }) => code),
    ['check'],
  );
  assert.deepEqual(codes(owners), ['check']);
  field(form, '/owners/0/share').setValue(6);
  assert.deepEqual(codes(owners), []);
});

test('one key touches its field and what depends on it, nothing else', () => {
  const form = createForm(compiled, goodAnswers);
  const runs = new Map<string, number>();
  const pointers = ['/renovationCode', '/floorArea', '/fee', '/owners/0/nationalId', '/owners/0/share'];
  for (const pointer of pointers) {
    const node = field(form, pointer);
    node.leave();
    effect(() => {
      void [node.value.value, node.visible.value, node.issues.value];
      runs.set(pointer, (runs.get(pointer) ?? 0) + 1);
    });
  }
  let ownersRuns = 0;
  const owners = repeat(form, '/owners');
  owners.rows.peek();
  effect(() => {
    void owners.issues.value;
    ownersRuns++;
  });
  runs.clear();
  ownersRuns = 0;
  field(form, '/floorArea').setValue(200);
  field(form, '/owners/0/nationalId').setValue('3240175800');
  assert.deepEqual(Object.fromEntries(runs), { '/floorArea': 1, '/fee': 1, '/owners/0/nationalId': 1 });
  assert.equal(ownersRuns, 0);
});

test('rows keep their keys, and their pointers shift', () => {
  const form = createForm(compiled, goodAnswers);
  const owners = repeat(form, '/owners');
  const [first, second] = owners.rows.value;
  assert.ok(first && second);
  const share = second.items[1] as FieldNode;
  assert.equal(share.pointer.value, '/owners/1/share');
  owners.remove(first);
  assert.equal(share.pointer.value, '/owners/0/share');
  assert.equal(owners.rows.value[0]?.key, second.key);
  assert.equal(form.find('/owners/0/share'), share);
  const third = owners.add();
  assert.ok(third.key !== first.key && third.key !== second.key);
});

test('rows can be added up to the most and removed down to the least', () => {
  const form = createForm(compiled, { ...goodAnswers, hasViolations: true, violations: [{ kind: 'use' }] });
  assert.equal(repeat(form, '/violations').canRemove.value, false);
  const owners = repeat(form, '/owners');
  while (owners.canAdd.value) owners.add();
  assert.equal(owners.rows.value.length, 6);
});

test('once checked, a repeat says at once that rows are lacking', () => {
  const form = createForm(compiled, goodAnswers);
  const owners = repeat(form, '/owners');
  form.checkPage('owners');
  for (const row of owners.rows.value) owners.remove(row);
  assert.deepEqual(codes(owners), ['minItems']);
});

test('issues of the gateway show at their field and go when it changes', () => {
  const form = createForm(compiled, goodAnswers);
  form.showIssues([{ path: '/renovationCode', code: 'upstream', params: {} }]);
  const code = field(form, '/renovationCode');
  assert.deepEqual(codes(code), ['upstream']);
  code.setValue('12-34-57');
  assert.deepEqual(codes(code), []);
});

test('every pointer leads to its page', () => {
  const form = createForm(compiled, goodAnswers);
  assert.equal(form.pageOf('/owners/1/share')?.id, 'owners');
  assert.equal(form.pageOf('/address')?.id, 'property');
  assert.equal(form.pageOf('/none'), undefined);
});

test('a condition of the schema across answers is found, and goes when it no longer holds', () => {
  const definition: ServiceDefinition = {
    ...buildingCompletion,
    data: {
      ...buildingCompletion.data,
      if: { properties: { floorArea: { minimum: 1000 } }, required: ['floorArea'] },
      then: { required: ['visit'] },
    },
  };
  const form = createForm(compile(definition), { ...goodAnswers, floorArea: 2000 });
  const visit = field(form, '/visit');
  assert.deepEqual(form.check(), [{ path: '/visit', code: 'required', params: {} }]);
  assert.deepEqual(codes(visit), ['required']);
  field(form, '/floorArea').setValue(10);
  assert.deepEqual(codes(visit), []);
});

test('in a form of a thousand fields a key is heard only by what depends on it', () => {
  const properties: JsonObject = {};
  const names = Array.from({ length: 1000 }, (_, index) => `field${index}`);
  for (const name of names) properties[name] = { type: 'string', maxLength: 50 };
  const big = compile({
    ...buildingCompletion,
    data: { type: 'object', properties, required: names },
    pages: [
      {
        id: 'one',
        title: { fa: 'یک' },
        items: names.map((name, index) => ({
          kind: 'field',
          at: `/${name}`,
          ...(index % 10 === 9 && { when: { '==': [{ var: `/field${index - 1}` }, 'x'] } }),
        })),
      },
    ],
    checks: [],
    prefill: [],
    inquiries: [],
  });
  const form = createForm(big, {});
  let runs = 0;
  for (const name of names) {
    const node = field(form, `/${name}`);
    node.leave();
    effect(() => {
      runs++;
      return void [node.value.value, node.visible.value, node.issues.value];
    });
  }
  assert.equal(runs, 1000);
  runs = 0;
  field(form, '/field8').setValue('y');
  assert.equal(runs, 1, 'a key that changes no condition is heard by its own field');
  runs = 0;
  field(form, '/field8').setValue('x');
  assert.equal(runs, 2, 'one that does is heard by the field it shows too');
});
