import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Issue, Json, PrefilledFact, PrefillPolicy, ServiceDefinition } from '@panjare/contract';
import fc from 'fast-check';
import { buildingCompletion } from '../fixtures/building-completion.ts';
import { compile, type FieldNode, validate } from '../index.ts';
import { now, Screen } from '../fixtures/screen.ts';

/** The last page is there for large buildings only. */
const definition: ServiceDefinition = {
  ...buildingCompletion,
  pages: buildingCompletion.pages.map((page) =>
    page.id === 'violations' ? { ...page, when: { '>': [{ var: '/floorArea' }, 100] } } : page,
  ),
};
const compiled = compile(definition);

/** What a field should be, kept by the simplest means. */
interface Answer {
  value: Json | undefined;
  fact: { value: Json; policy: PrefillPolicy; confirmed: boolean } | undefined;
  left: boolean;
  told: boolean;
}

interface Model {
  readonly answers: Map<string, Answer>;
}

/** Pointers of single answers, and what may be typed into them: right and wrong. */
const typed: { readonly [pointer: string]: readonly (Json | undefined)[] } = {
  '/renovationCode': ['12-34-56', 'x', undefined],
  '/floorArea': [0, 50, 200, undefined],
  '/visit': ['2025-03-20', 'فردا', undefined],
  '/address/city': ['تبریز', undefined],
  '/hasViolations': [true, false, undefined],
};
const pointers = Object.keys(typed);

const answerAt = ({ answers }: Model, pointer: string) => answers.get(pointer) as Answer;
const nodeAt = ({ form }: Screen, pointer: string) => form.find(pointer) as FieldNode;

function agree(model: Model, screen: Screen): void {
  const large = Number(answerAt(model, '/floorArea').value ?? 0) > 100;
  assert.deepEqual(
    screen.form.pages.map(({ visible }) => visible.value),
    [true, true, large],
  );
  for (const node of screen.nodes()) assert.deepEqual(screen.shown(node), now(node), node.pointer.value);
  for (const pointer of pointers) {
    const { value, fact, left, told } = answerAt(model, pointer);
    const node = nodeAt(screen, pointer);
    assert.equal(node.value.value, value, pointer);
    assert.equal(node.origin.value?.policy, fact?.policy, pointer);
    if (fact) assert.equal(node.origin.value?.changed, value !== fact.value);
    const visible = pointer !== '/hasViolations' || large;
    assert.equal(node.visible.value, visible);
    if (!visible || (!left && !told)) assert.deepEqual(node.issues.value, []);
    if (visible)
      assert.equal(
        node.issues.value.some(({ code }) => code === 'upstream'),
        told,
      );
  }
}

type Command = fc.Command<Model, Screen>;

/** A step that changes the model and the form; what both hold afterwards is compared. */
function step(name: string, run: (model: Model, screen: Screen) => void): Command {
  return {
    check: () => true,
    run(model, screen) {
      run(model, screen);
      agree(model, screen);
    },
    toString: () => name,
  };
}

const pointer = fc.constantFrom(...pointers);

const type = fc.tuple(pointer, fc.nat({ max: 3 })).map(([at, choice]) => {
  const value = typed[at]?.[choice];
  return step(`type ${String(value)} at ${at}`, (model, screen) => {
    const answer = answerAt(model, at);
    nodeAt(screen, at).setValue(value);
    if (answer.fact?.policy === 'locked' || answer.value === value) return;
    Object.assign(answer, { value, told: false });
  });
});

const leave = pointer.map((at) =>
  step(`leave ${at}`, (model, screen) => {
    nodeAt(screen, at).leave();
    answerAt(model, at).left = true;
  }),
);

const provenance = {
  source: 'civil',
  kind: 'register',
  fact: 'x',
  readAt: '2026-01-01T00:00:00.000Z',
} as const;

/** What a register may say: something always. */
function known(at: string, choice: number): Json {
  const values = (typed[at] ?? []).filter((value) => value !== undefined);
  return values[choice % values.length] as Json;
}

const prefill = fc
  .tuple(pointer, fc.nat({ max: 1 }), fc.constantFrom<PrefillPolicy>('locked', 'editable', 'confirm'))
  .map(([to, choice, policy]) =>
    step(`a register knows ${to} (${policy})`, (model, screen) => {
      const value = known(to, choice);
      const answer = answerAt(model, to);
      const fact: PrefilledFact = { to, value, policy, provenance };
      screen.form.prefill([fact]);
      const before = answer.fact;
      const untouched =
        answer.value === undefined || answer.value === value || answer.value === before?.value;
      if (!untouched && policy !== 'locked') return;
      const confirmed = before !== undefined && before.value === value && before.confirmed;
      Object.assign(answer, { value, fact: { value, policy, confirmed }, told: false });
    }),
  );

const confirm = pointer.map((at) =>
  step(`confirm ${at}`, (model, screen) => {
    screen.form.confirm(at);
    const { fact } = answerAt(model, at);
    if (fact) fact.confirmed = true;
  }),
);

const gatewayTells = pointer.map((path) =>
  step(`the gateway refuses ${path}`, (model, screen) => {
    screen.form.showIssues([{ path, code: 'upstream', params: {} }]);
    answerAt(model, path).told = true;
  }),
);

/** A page, or the whole, is checked: what it shows is told, and what the gateway said before is replaced. */
function checked(model: Model, screen: Screen, pages: readonly string[]): void {
  for (const at of pointers) {
    const node = nodeAt(screen, at);
    if (!node.visible.value || !pages.includes(screen.form.pageOf(at)?.id ?? '')) continue;
    Object.assign(answerAt(model, at), { left: true, told: false });
  }
}

const checkPage = fc.constantFrom('property', 'owners', 'violations').map((id) =>
  step(`go on from ${id}`, (model, screen) => {
    const found = screen.form.checkPage(id);
    for (const { path } of found) assert.equal(screen.form.pageOf(path)?.id, id);
    checked(model, screen, [id]);
  }),
);

const submit = fc.constant(
  step('submit', (model, screen) => {
    const found = screen.form.check();
    checked(model, screen, ['property', 'owners', 'violations']);
    const codes = (issues: readonly Issue[]) => issues.map(({ path, code }) => `${path} ${code}`);
    // The gateway finds the same, but for what only the citizen can confirm.
    assert.deepEqual(
      codes(found.filter(({ code }) => code !== 'unconfirmed')),
      codes(validate(compiled, screen.form.answers())),
    );
    const waiting = pointers.filter((at) => {
      const { fact, value } = answerAt(model, at);
      return (
        fact?.policy === 'confirm' &&
        !fact.confirmed &&
        fact.value === value &&
        nodeAt(screen, at).visible.value
      );
    });
    assert.deepEqual(
      found
        .filter(({ code }) => code === 'unconfirmed')
        .map(({ path }) => path)
        .sort(),
      waiting.sort(),
    );
  }),
);

const rows = fc.tuple(fc.constantFrom('add', 'remove', 'share'), fc.nat({ max: 3 })).map(([what, at]) =>
  step(`${what} owner ${at}`, (_, { form }) => {
    const owners = form.find('/owners');
    assert.ok(owners?.kind === 'repeat');
    const row = owners.rows.peek()[at];
    const share = form.find(`/owners/${at}/share`);
    if (what === 'add' && owners.canAdd.peek()) owners.add();
    if (what === 'remove' && row) owners.remove(row);
    if (what === 'share' && share?.kind === 'field') share.setValue(at + 2);
  }),
);

/** Answers are used again: in the same form, or in one opened anew. Where they came from is not theirs to say. */
const reuse = fc.boolean().map((anew) =>
  step(anew ? 'open anew with these answers' : 'restore the draft', (model, screen) => {
    const kept = screen.form.allAnswers();
    if (anew) screen.reopen(kept);
    else screen.form.load(kept);
    for (const answer of model.answers.values())
      Object.assign(answer, { fact: undefined, left: false, told: false });
  }),
);

test('through pages, rows, registers and submits a form shows what it holds, and tells of each change', () => {
  const steps = [type, type, leave, prefill, confirm, gatewayTells, checkPage, submit, rows, reuse];
  fc.assert(
    fc.property(fc.commands<Model, Screen>(steps, { maxCommands: 60, size: '+1' }), (run) => {
      fc.modelRun(() => {
        const blank = (): Answer => ({ value: undefined, fact: undefined, left: false, told: false });
        return {
          model: { answers: new Map(pointers.map((at) => [at, blank()])) },
          real: new Screen(compiled),
        };
      }, run);
    }),
    { numRuns: 150 },
  );
});
