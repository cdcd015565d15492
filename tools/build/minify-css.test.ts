import assert from 'node:assert/strict';
import { test } from 'node:test';
import { minifyCss } from './minify-css.ts';

test('keeps what a space means, and every expression in its place', () => {
  const sheet = `
  /* Why: it must. */
  :host > p :hover,
  b {
    inline-size: calc(1px + @TEMPLATE_EXPRESSION);
    grid-template: 'glyph  agency' auto / 24px 1fr;
    padding: @TEMPLATE_EXPRESSION @TEMPLATE_EXPRESSION;
  }
  @container (inline-size < 30em) {
    b {
      margin: 0;
    }
  }
`;
  assert.equal(
    minifyCss(sheet),
    ":host>p :hover,b{inline-size:calc(1px + @TEMPLATE_EXPRESSION);grid-template:'glyph agency' auto / 24px 1fr;" +
      'padding:@TEMPLATE_EXPRESSION @TEMPLATE_EXPRESSION}@container (inline-size < 30em){b{margin:0}}',
  );
});
