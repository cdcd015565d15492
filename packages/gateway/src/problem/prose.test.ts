import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import { chooseLanguage } from './language.ts';
import { prose } from './prose.ts';

const { definitions } = createRequire(import.meta.url)('@panjare/contract/schemas.json') as {
  definitions: { ProblemCode: { enum: string[] } };
};

describe('the gateway’s words', () => {
  it('exist in both languages for every code of the contract', () => {
    for (const code of definitions.ProblemCode.enum) {
      for (const language of ['fa', 'en'] as const) assert.notEqual(prose(language, `problem.${code}`), '');
    }
  });

  it('travel with the package as translators wrote them: cp locales/gateway/*.json packages/gateway/src/problem/words/', async () => {
    for (const language of ['fa', 'en']) {
      const [written, packed] = await Promise.all(
        [`../../../../locales/gateway/${language}.json`, `words/${language}.json`].map((path) =>
          readFile(new URL(path, import.meta.url), 'utf8'),
        ),
      );
      assert.equal(packed, written);
    }
  });

  it('are missed loudly', () => {
    assert.throws(
      () => prose('fa', 'problem.unheard-of'),
      /locales\/gateway\/fa\.json lacks problem\.unheard-of/u,
    );
  });

  it('come in the language the reader likes best', () => {
    assert.equal(chooseLanguage(undefined), 'fa');
    assert.equal(chooseLanguage('en-GB,en;q=0.9'), 'en');
    assert.equal(chooseLanguage('en;q=0.1, fa-IR;q=0.9'), 'fa');
    assert.equal(chooseLanguage('en;q=0, de'), 'fa');
  });
});
