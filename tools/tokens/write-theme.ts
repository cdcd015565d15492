import type { TokenValues } from './read-schemes.ts';

const note = '/* Written by tools/tokens/build.ts from packages/elements/tokens. Change those. */';
const groups = /^(space|radius|control|duration|type|leading)-/;
const isColor = (name: string) => name.startsWith('color-');
const privateName = (name: string) => `--_${name.replace(/^color-/, '')}`;

/** Lengths in rem follow a host whose root font is not 16 px. */
const measure = (value: string) =>
  value.endsWith('rem') ? `calc(${value} * var(--panjare-rem-factor, 1))` : value;

function colorRules(values: TokenValues, other: TokenValues | undefined): string {
  return [...values]
    .filter(([name]) => isColor(name))
    .map(([name, value]) => {
      const both = other ? `light-dark(${value}, ${other.get(name)})` : value;
      return `    ${privateName(name)}: var(--panjare-${name}, ${both});`;
    })
    .join('\n');
}

/**
 * The module that elements share: private names on the host, each reading its public name first, so that a page sets
 * `--panjare-color-action` anywhere above. Dark follows the host page's `color-scheme`.
 */
export function themeModule(schemes: ReadonlyMap<string, TokenValues>): string {
  const scheme = (name: string) => schemes.get(name) ?? new Map<string, string>();
  const measures = [...scheme('light')]
    .filter(([name]) => groups.test(name))
    .map(([name, value]) => `    ${privateName(name)}: var(--panjare-${name}, ${measure(value)});`);
  const pair = (light: string, dark: string) => `
  :host {
${colorRules(scheme(light), undefined)}
  }
  @supports (color: light-dark(#000, #fff)) {
    :host {
${colorRules(scheme(light), scheme(dark))}
    }
  }`;
  return `${note}
import { css } from 'lit';

/** Roles of colour as \`--_text\`, \`--_action\`, …, in four schemes. */
export const colors = css\`${pair('light', 'dark')}
  @media (prefers-contrast: more) {${pair('light-more', 'dark-more')}
  }
\`;

/** Spaces, radii, sizes of type and durations as \`--_space-4\`, \`--_radius-control\`, … */
export const measures = css\`
  :host {
${measures.join('\n')}
  }
\`;
`;
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
