import terser from '@rollup/plugin-terser';
import type { Options } from '@rollup/plugin-terser';
import { minifyHTMLLiterals } from 'minify-literals';
import { minify as shorten } from 'rolldown/experimental';
import type { Plugin } from 'rollup';
import { changeForeignModules } from './foreign-modules.ts';
import { inlineTokens } from './inline-tokens.ts';
import { minifyCss } from './minify-css.ts';

/** The plugin's types speak of CommonJS; the module Node loads is the function itself. */
const minify = terser as unknown as (options: Options) => Plugin;

/** Leaves out of modules what no page of ours runs or reads. `dist`: where the compiled elements are. */
export function shrinkModules(dist: string): Plugin[] {
  return [changeForeignModules(), inlineTokens(dist), minifyLiterals()];
}

/** Writes chunks as short as they can be written. */
export function shrinkChunks(): Plugin[] {
  return [minify({ module: true, compress: { passes: 2 }, format: { comments: false } }), shortenNames()];
}

/** Terser folds more than oxc, oxc names better; both together are 1 % smaller than either. */
function shortenNames(): Plugin {
  return {
    name: 'shorten-names',
    async renderChunk(code, { fileName }) {
      const { code: short, errors } = await shorten(fileName, code, {
        module: true,
        mangle: { toplevel: true },
      });
      if (errors.length > 0)
        throw new Error(`${fileName}: ${errors.map(({ message }) => message).join(', ')}`);
      return { code: short.trim(), map: null };
    },
  };
}

function minifyLiterals(): Plugin {
  return {
    name: 'minify-literals',
    async transform(code, id) {
      if (id.includes('/node_modules/') || !/\b(css|html|svg) ?`/.test(code)) return null;
      const result = await minifyHTMLLiterals(code, {
        fileName: id,
        // Without its slash an SVG shape swallows those after it.
        html: { keepClosingSlash: true },
        css: minifyCss,
      });
      return result ? { code: result.code, map: null } : null;
    },
  };
}
