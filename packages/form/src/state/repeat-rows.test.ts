import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { buildingCompletion, goodAnswers } from '../fixtures/building-completion.ts';
import { compile, createForm, type Form, type RepeatNode } from '../index.ts';

const compiled = compile(buildingCompletion);
const first = '0013542419';
const second = '3240175800';

function ownersOf(form: Form): RepeatNode {
  const node = form.find('/owners');
  assert.equal(node?.kind, 'repeat');
  return node as RepeatNode;
}

function twoOwners(): { form: Form; owners: RepeatNode; ids: () => unknown[] } {
  const owners = [
    { nationalId: first, share: 4 },
    { nationalId: second, share: 2 },
  ];
  const form = createForm(compiled, { ...goodAnswers, owners });
  const ids = () => (form.answers()['owners'] as { nationalId?: string }[]).map((one) => one.nationalId);
  return { form, owners: ownersOf(form), ids };
}

test('a row moves with its answers, its nodes and its issues; pointers follow', () => {
  const { form, owners, ids } = twoOwners();
  const [row] = owners.rows.value;
  const share = form.find('/owners/0/share');
  if (share?.kind === 'field') share.setValue(undefined);
  form.check();
  owners.move(row!, 1);
  assert.deepEqual(ids(), [second, first]);
  assert.equal(owners.rows.value[1], row);
  assert.equal(share?.pointer.value, '/owners/1/share');
  assert.deepEqual(
    share?.issues.value.map(({ path }) => path),
    ['/owners/1/share'],
  );
  owners.move(row!, 7);
  assert.deepEqual(ids(), [second, first], 'there is no such place');
});

test('rows are inserted with answers that are theirs alone, and taken out again in one change', () => {
  const { form, owners, ids } = twoOwners();
  const copied = owners.rows.value[0]!.answers();
  const before = form.revision.value;
  const [row] = owners.insert([copied], 1);
  assert.deepEqual(ids(), [first, first, second]);
  assert.equal(form.revision.value, before + 1);
  const id = form.find('/owners/1/nationalId');
  if (id?.kind === 'field') id.setValue('9990000018');
  assert.deepEqual(ids(), [first, '9990000018', second]);
  const more = owners.insert([{ nationalId: first }, { nationalId: second }]);
  assert.deepEqual(ids().length, 5);
  owners.remove(row!, ...more);
  assert.deepEqual(ids(), [first, second]);
});

test('a row that stands empty has no answers to copy', () => {
  const { owners } = twoOwners();
  assert.equal(owners.add().answers(), undefined);
});

test('rows to look at say what would be wrong with them, and are not added', () => {
  const { form, owners } = twoOwners();
  const before = form.revision.value;
  const rows = owners.preview([{ nationalId: first, share: 1 }, { nationalId: '1111111111' }]);
  const found: string[] = [];
  for (const node of rows.flatMap(({ items }) => items)) {
    if (node.kind !== 'field') continue;
    node.leave();
    found.push(...node.issues.value.map(({ path, code }) => `${path} ${code}`));
  }
  assert.deepEqual(found, ['/owners/3/nationalId format', '/owners/3/share required']);
  assert.equal(owners.rows.value.length, 2);
  assert.equal(form.revision.value, before);
});

test('a row with a fact that may not change is held in its place', () => {
  const { form, owners } = twoOwners();
  form.prefill([
    {
      to: '/owners/0/nationalId',
      value: first,
      policy: 'locked',
      provenance: { source: 'civil', kind: 'register', fact: 'x', readAt: '2026-01-01T00:00:00.000Z' },
    },
  ]);
  assert.deepEqual(
    owners.rows.value.map(({ held }) => held.value),
    [true, false],
  );
});

test('whatever is inserted, moved and removed, rows are what an array would be, and know their places', () => {
  const place = fc.nat(12);
  const act = fc.oneof(
    fc.record({ kind: fc.constant('insert' as const), place, count: fc.integer({ min: 1, max: 3 }) }),
    fc.record({ kind: fc.constant('move' as const), place, to: place }),
    fc.record({ kind: fc.constant('remove' as const), place }),
  );
  fc.assert(
    fc.property(fc.array(act, { maxLength: 20 }), (acts) => {
      const { form, owners } = twoOwners();
      let model = [first, second];
      let made = 0;
      for (const one of acts) {
        const row = owners.rows.value[one.place];
        if (one.kind === 'insert') {
          const ids = Array.from({ length: one.count }, () => `made-${++made}`);
          owners.insert(
            ids.map((nationalId) => ({ nationalId })),
            one.place,
          );
          model = model.toSpliced(one.place, 0, ...ids);
        } else if (row && one.kind === 'remove') {
          owners.remove(row);
          model = model.toSpliced(one.place, 1);
        } else if (row && one.kind === 'move' && one.to < model.length) {
          owners.move(row, one.to);
          model = model.toSpliced(one.place, 1).toSpliced(one.to, 0, model[one.place]!);
        }
      }
      const found = model.map((_, index) => form.find(`/owners/${index}/nationalId`));
      assert.deepEqual(
        found.map((node) => node?.kind === 'field' && [node.pointer.value, node.value.value]),
        model.map((id, index) => [`/owners/${index}/nationalId`, id]),
      );
    }),
  );
});
