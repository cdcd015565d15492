import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { test } from 'node:test';

const source = resolve(import.meta.dirname, '../../packages/elements/src');

/** What Lit's one name brings templates along for. */
const templates = /^import \{[^}]*\b(html|svg|render|nothing|LitElement)\b[^}]*\} from 'lit'/m;

/** The modules that one needs before it can do anything, with itself. */
function modulesOf(file: string, into = new Set<string>()): ReadonlySet<string> {
  if (into.has(file)) return into;
  into.add(file);
  for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(
    /^(?:import|export) (?!type )(?:[^;]*? from )?'(\.[^']+)';/gm,
  ))
    modulesOf(resolve(dirname(file), path), into);
  return into;
}

for (const name of [
  'define/login',
  'define/form',
  'define/text-field',
  'define/number-field',
  'define/select-field',
  'define/choice-field',
  'define/date-field',
  // What a form fetches before it draws.
  'form/page/note-view',
])
  test(`the first picture of ${name} is drawn without templates`, () => {
    const modules = [...modulesOf(resolve(source, `${name}.ts`))];
    assert.ok(modules.length > 5 && modules.every((file) => existsSync(file)));
    const drawing = modules.filter((file) => {
      const text = readFileSync(file, 'utf8');
      return templates.test(text) || /^import (?!type ).* from 'lit(-html|\/directives)/m.test(text);
    });
    assert.deepEqual(drawing, []);
  });
