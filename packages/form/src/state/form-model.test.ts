import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { JsonObject } from '@panjare/contract';
import fc from 'fast-check';
import { buildingCompletion } from '../fixtures/building-completion.ts';
import {
  applyPatch,
  compile,
  createForm,
  diffAnswers,
  type Form,
  type RepeatNode,
  validate,
  visibleAnswers,
} from '../index.ts';

const compiled = compile(buildingCompletion);

/** What the form should hold, kept by the simplest means: rows as a list, each with what was typed into it. */
interface Model {
  floorArea: number | undefined;
  hasViolations: boolean | undefined;
  owners: JsonObject[];
  keys: string[];
}

type Command = fc.Command<Model, Form>;

const owners = (form: Form) => form.find('/owners') as RepeatNode;

function type(form: Form, pointer: string, value: string | number | boolean | undefined): void {
  const node = form.find(pointer);
  assert.ok(node?.kind === 'field');
  node.setValue(value);
}

function agree(model: Model, form: Form): void {
  const rows = owners(form).rows.value;
  assert.deepEqual(
    rows.map(({ key }) => key),
    model.keys,
  );
  rows.forEach((row, index) => {
    for (const item of row.items)
      if (item.kind === 'field') assert.ok(item.pointer.value.startsWith(`/owners/${index}/`));
  });
  const answers = form.answers();
  assert.deepEqual(answers['owners'], model.owners);
  assert.equal(answers['floorArea'], model.floorArea);
  assert.equal(
    'violations' in answers,
    model.hasViolations === true && form.allAnswers()['violations'] !== undefined,
  );
  assert.equal(answers['fee'], model.floorArea === undefined ? undefined : model.floorArea * 1000);
  // The gateway, given what is submitted, finds the same and keeps the same.
  assert.deepEqual(visibleAnswers(compiled, answers), answers);
  assert.deepEqual(validate(compiled, answers), [...createForm(compiled, answers, { fill: false }).check()]);
}

class TypeArea implements Command {
  readonly area: number | undefined;
  constructor(area: number | undefined) {
    this.area = area;
  }
  check = () => true;
  run(model: Model, form: Form): void {
    model.floorArea = this.area;
    type(form, '/floorArea', this.area);
    agree(model, form);
  }
  toString = () => `type area ${this.area}`;
}

class SayViolations implements Command {
  readonly has: boolean;
  constructor(has: boolean) {
    this.has = has;
  }
  check = () => true;
  run(model: Model, form: Form): void {
    model.hasViolations = this.has;
    type(form, '/hasViolations', this.has);
    const violations = form.find('/violations') as RepeatNode;
    if (this.has && violations.rows.value.length === 0) violations.add();
    if (this.has) type(form, '/violations/0/kind', 'use');
    agree(model, form);
  }
  toString = () => `violations: ${this.has}`;
}

class AddOwner implements Command {
  check = (model: Readonly<Model>) => model.owners.length < 6;
  run(model: Model, form: Form): void {
    const { key } = owners(form).add();
    assert.ok(!model.keys.includes(key));
    model.owners.push({});
    model.keys.push(key);
    agree(model, form);
  }
  toString = () => 'add an owner';
}

class RemoveOwner implements Command {
  readonly at: number;
  constructor(at: number) {
    this.at = at;
  }
  check = (model: Readonly<Model>) => this.at < model.owners.length;
  run(model: Model, form: Form): void {
    const row = owners(form).rows.value[this.at];
    assert.ok(row);
    owners(form).remove(row);
    model.owners.splice(this.at, 1);
    model.keys.splice(this.at, 1);
    agree(model, form);
  }
  toString = () => `remove owner ${this.at}`;
}

class TypeShare implements Command {
  readonly at: number;
  readonly share: number;
  constructor(at: number, share: number) {
    this.at = at;
    this.share = share;
  }
  check = (model: Readonly<Model>) => this.at < model.owners.length;
  run(model: Model, form: Form): void {
    model.owners[this.at] = { ...model.owners[this.at], share: this.share };
    type(form, `/owners/${this.at}/share`, this.share);
    agree(model, form);
  }
  toString = () => `owner ${this.at} has ${this.share}`;
}

class RestoreDraft implements Command {
  check = () => true;
  run(model: Model, form: Form): void {
    const draft = applyPatch({}, diffAnswers({}, form.allAnswers()));
    form.load(draft);
    // Rows that stand empty are no answer; a restored form starts with the one row it asks for.
    if (model.owners.every((owner) => Object.keys(owner).length === 0)) model.owners = [{}];
    model.keys = owners(form).rows.value.map(({ key }) => key);
    agree(model, form);
  }
  toString = () => 'restore the draft';
}

test('whatever is done to a form, it holds what was typed, and the gateway agrees', () => {
  const commands = fc.commands<Model, Form>(
    [
      fc.option(fc.integer({ min: 0, max: 500 }), { nil: undefined }).map((area) => new TypeArea(area)),
      fc.boolean().map((has) => new SayViolations(has)),
      fc.constant(new AddOwner()),
      fc.nat({ max: 5 }).map((at) => new RemoveOwner(at)),
      fc
        .tuple(fc.nat({ max: 5 }), fc.integer({ min: -1, max: 7 }))
        .map(([at, share]) => new TypeShare(at, share)),
      fc.constant(new RestoreDraft()),
    ],
    { maxCommands: 30 },
  );
  fc.assert(
    fc.property(commands, (run) => {
      fc.modelRun(() => {
        const form = createForm(compiled);
        const keys = owners(form).rows.value.map(({ key }) => key);
        return { model: { floorArea: undefined, hasViolations: undefined, owners: [{}], keys }, real: form };
      }, run);
    }),
    { numRuns: 150 },
  );
});

test('answers from outside, whatever they are, are checked without a crash and projected once', () => {
  const anything = fc.jsonValue({ maxDepth: 4 });
  const answers = fc.record(
    {
      renovationCode: anything,
      floorArea: anything,
      owners: fc.oneof(
        anything,
        fc.array(fc.record({ nationalId: anything, share: anything }, { requiredKeys: [] })),
      ),
      hasViolations: fc.oneof(fc.boolean(), anything),
      violations: anything,
      address: anything,
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(answers, (given) => {
      const once = visibleAnswers(compiled, given as JsonObject);
      assert.deepEqual(visibleAnswers(compiled, once), once);
      assert.deepEqual(validate(compiled, once), validate(compiled, given as JsonObject));
    }),
    { numRuns: 300 },
  );
});
