import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'rollup';

/** The modules of the tokens, by the name under which style sheets take them. */
const sources = { color: 'theme/generated/colors.js', size: 'theme/generated/measures.js' };

type Tokens = { readonly [token: string]: { readonly cssText: string } };

/**
 * Writes tokens out where style sheets take them, `${color.text}` as `var(--panjare-color-text,…)`: a page fetches those
 * that it uses, and joins no sheets as it starts.
 */
export function inlineTokens(dist: string): Plugin {
  const tokens = new Map<string, Tokens>();
  return {
    name: 'inline-tokens',
    async buildStart() {
      for (const [name, file] of Object.entries(sources))
        tokens.set(name, (await import(pathToFileURL(resolve(dist, file)).href)) as Tokens);
    },
    transform(code, id) {
      if (!id.startsWith(dist) || !/\$\{(color|size)\./.test(code)) return null;
      const written = code.replaceAll(/\$\{(color|size)\.(\w+)\}/g, (_, name: string, token: string) => {
        const found = tokens.get(name)?.[token];
        if (!found) throw new Error(`${id} takes ${name}.${token}, which is no token.`);
        return found.cssText;
      });
      return { code: written, map: null };
    },
  };
}
