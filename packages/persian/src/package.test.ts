import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

interface Manifest {
  dependencies?: unknown;
  exports: { [path: string]: { source: string } };
  sideEffects: boolean;
}

const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as Manifest;
const sources = readdirSync(new URL('.', import.meta.url)).filter((file) => !file.endsWith('.test.ts'));

/** What a bundler keeps of the package for a module with this text. */
async function bundled(contents: string): Promise<string> {
  const result = await build({
    stdin: { contents, resolveDir: fileURLToPath(new URL('.', import.meta.url)) },
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    charset: 'utf8',
    logLevel: 'silent',
    // The bundler is to see for itself that nothing happens at import, not to take our word.
    ignoreAnnotations: true,
  });
  return result.outputFiles[0]?.text ?? '';
}

describe('the package', () => {
  it('exports each of its files under its own name, and all public names from its root', async () => {
    const exported = Object.entries(manifest.exports).map(([path, { source }]) => [path, source]);
    const expected = sources.map((file) => [
      file === 'index.ts' ? '.' : `./${file.replace(/\.ts$/, '.js')}`,
      `./src/${file}`,
    ]);
    assert.deepEqual(exported.sort(), expected.sort());
    for (const path of Object.keys(manifest.exports)) await import(`@panjare/persian${path.slice(1)}`);
  });

  it('depends on nothing', () => {
    assert.equal(manifest.dependencies, undefined);
    assert.equal(manifest.sideEffects, false);
    for (const file of sources) {
      const imports = readFileSync(new URL(file, import.meta.url), 'utf8').matchAll(/ from '([^']+)'/g);
      for (const [, from = ''] of imports) assert.match(from, /^\.\//, file);
    }
  });

  it('does not format through Intl, nor read the zone of the machine', () => {
    for (const file of sources) {
      const text = readFileSync(new URL(file, import.meta.url), 'utf8');
      assert.doesNotMatch(text, /toLocale\w*String|new Date\b|getTimezoneOffset|Intl\.NumberFormat/, file);
    }
  });

  it('does nothing at import, and leaves nothing in a bundle but the function that is imported', async () => {
    assert.equal(await bundled(`import './index.ts';`), '');
    const check = await bundled(`import { isNationalId } from './index.ts'; console.log(isNationalId('0'));`);
    assert.ok(check.length < 700, `${check.length} characters`);
    const convert = await bundled(
      `import { isoToJalali } from './index.ts'; console.log(isoToJalali('2025-03-20'));`,
    );
    assert.doesNotMatch(convert, /اسفند|شنبه/);
  });
});
