import { defineConfig, globalIgnores } from 'eslint/config';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import typescript from 'typescript-eslint';

/** What each package may import of the others; everything else is refused. Imports run one way. */
const mayImport = {
  contract: [],
  persian: [],
  form: ['contract', 'persian'],
  client: ['contract'],
  elements: ['client', 'contract', 'form', 'persian'],
  gateway: ['contract', 'form', 'persian'],
  sandbox: ['contract', 'persian'],
  cli: ['contract', 'form', 'persian'],
};

const walls = Object.entries(mayImport).map(([name, allowed]) => {
  const refused = Object.keys(mayImport).filter((other) => other !== name && !allowed.includes(other));
  return {
    files: [`packages/${name}/src/**/*.ts`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: `^@panjare/(${refused.join('|')})(/|$)`,
              message: `${name} may import ${allowed.join(', ') || 'no other package'}: imports run one way.`,
            },
            {
              regex: String.raw`^(\.\./)+(packages|examples|tools|tests)/`,
              message: 'Import a package by its name.',
            },
          ],
        },
      ],
    },
  };
});

export default defineConfig(
  globalIgnores(['**/dist/', '**/generated/', 'storybook-static/', '.data/', '.cache/']),
  typescript.configs.recommended,
  ...walls,
  {
    rules: {
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-console': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  {
    files: ['packages/elements/src/**/*.ts', 'stories/**/*.ts'],
    extends: [lit.configs['flat/recommended']],
    plugins: { 'lit-a11y': litA11y },
    rules: {
      'lit/no-invalid-html': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: "MemberExpression[property.name='innerHTML']", message: 'No raw HTML.' },
        { selector: "Identifier[name='unsafeHTML']", message: 'No raw HTML.' },
      ],
    },
  },
);
