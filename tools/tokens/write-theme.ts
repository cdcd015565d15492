import type { TokenValues } from './read-schemes.ts';

const note = '/* Written by tools/tokens/build.ts from packages/elements/tokens. Change those. */';
const groups = /^(space|radius|control|duration|type|leading)-/;
const isColor = (name: string) => name.startsWith('color-');
const identifier = (name: string) =>
  name.replace(/^color-/, '').replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** Each role of colour: the page's own value where it sets one, else ours, dark where its `color-scheme` is. */
export function colorsModule(schemes: ReadonlyMap<string, TokenValues>): string {
  const dark = schemes.get('dark');
  const roles = colorsOf(schemes, 'light').map(
    ([name, value]) =>
      `export const ${identifier(name)} = /* @__PURE__ */ role('${name}', '${value}', '${dark?.get(name)}');`,
  );
  return `${note}
import { role } from '../token.ts';

${roles.join('\n')}
`;
}

/** Spaces, radii, sizes of type and durations. */
export function measuresModule(schemes: ReadonlyMap<string, TokenValues>): string {
  const measures = [...(schemes.get('light') ?? [])]
    .filter(([name]) => groups.test(name))
    .map(
      ([name, value]) => `export const ${identifier(name)} = /* @__PURE__ */ measure('${name}', '${value}');`,
    );
  return `${note}
import { measure } from '../token.ts';

${measures.join('\n')}
`;
}

/** What our own values become for a person who asks for more contrast, and where a browser lacks `light-dark()`. */
export function schemesModule(schemes: ReadonlyMap<string, TokenValues>): string {
  const sheet = (light: string, dark?: string) => {
    const other = dark && schemes.get(dark);
    return colorsOf(schemes, light)
      .map(
        ([name, value]) => `--panjare-${name}:${other ? `light-dark(${value},${other.get(name)})` : value}`,
      )
      .join(';');
  };
  return `${note}

/** More contrast, light and dark. */
export const moreContrast = ':where(:root){${sheet('light-more', 'dark-more')}}';

/** The light scheme alone. */
export const lightOnly = ':where(:root){${sheet('light')}}';
`;
}

function colorsOf(schemes: ReadonlyMap<string, TokenValues>, name: string): (readonly [string, string])[] {
  return [...(schemes.get(name) ?? [])].filter(([token]) => isColor(token));
}

/**
 * Every public name with its value, by class: `panjare-light` and `panjare-dark` follow the person's wish for contrast,
 * `panjare-light-more` and `panjare-dark-more` settle it.
 */
export function tokensSheet(schemes: ReadonlyMap<string, TokenValues>): string {
  const rule = (selector: string, name: string, all: boolean) => {
    const lines = [...(schemes.get(name) ?? [])]
      .filter(([token]) => all || isColor(token))
      .map(([token, value]) => `  --panjare-${token}: ${value};`);
    return `${selector} {\n  color-scheme: ${name.split('-')[0]};\n${lines.join('\n')}\n}`;
  };
  const own = [...schemes.keys()].map((name) => rule(`.panjare-${name}`, name, true));
  const wished = ['light', 'dark'].map((name) => rule(`.panjare-${name}`, `${name}-more`, false));
  const compact = `@media (pointer: fine) {\n.panjare-compact {\n  --panjare-control-height: ${schemes.get('light')?.get('control-compact')};\n}\n}`;
  return `${note}\n${own.join('\n')}\n@media (prefers-contrast: more) {\n${wished.join('\n')}\n}\n${compact}\n`;
}
