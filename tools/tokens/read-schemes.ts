import { readFile } from 'node:fs/promises';
import { build, defineConfig, parse } from '@terrazzo/parser';
import css from '@terrazzo/plugin-css';

/** The four explicit schemes: crossing dark and contrast by rule composes wrongly. */
export const schemes = ['light', 'dark', 'light-more', 'dark-more'] as const;

/** Where the tokens are kept. */
export const tokensFolder = new URL('../../packages/elements/tokens/', import.meta.url);

/** A token's id as it stands in names of custom properties. */
export const cssName = (id: string) => id.replaceAll('.', '-');

/** CSS values by name: `color-action` → `#005759`. */
export type TokenValues = ReadonlyMap<string, string>;

async function readScheme(scheme: string): Promise<TokenValues> {
  const names = ['palette', `roles.${scheme}`, 'density', 'script'];
  const files = await Promise.all(
    names.map(async (name) => {
      const filename = new URL(`${name}.json`, tokensFolder);
      return { filename, src: await readFile(filename, 'utf8') };
    }),
  );
  const config = defineConfig(
    {
      outDir: './generated/',
      plugins: [
        css({ filename: 'tokens.css', legacyHex: true, variableName: (token) => `--${cssName(token.id)}` }),
      ],
      lint: { rules: {} },
    },
    { cwd: tokensFolder },
  );
  const { tokens, sources, resolver } = await parse(files, { config });
  const { outputFiles } = await build(tokens, { sources, config, resolver });
  const text = String(outputFiles[0]?.contents ?? '');
  // Aliases come as var(); the values they lead to stand in the same sheet.
  const raw = new Map(
    [...text.matchAll(/^\s*--([\w-]+):\s*([^;]+);/gm)].map(([, id, value]) => [id ?? '', value ?? '']),
  );
  const settle = (value: string): string => {
    const alias = /^var\(--([\w-]+)\)$/.exec(value);
    return alias ? settle(raw.get(alias[1] ?? '') ?? '') : value;
  };
  return new Map([...raw].map(([id, value]) => [id, settle(value)]));
}

/** Reads the DTCG files through Terrazzo, once a scheme. */
export async function readSchemes(): Promise<ReadonlyMap<string, TokenValues>> {
  return new Map(
    await Promise.all(schemes.map(async (scheme) => [scheme, await readScheme(scheme)] as const)),
  );
}
