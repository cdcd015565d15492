import type { StorybookConfig } from '@storybook/web-components-vite';
import { mergeConfig } from 'vite';

const config: StorybookConfig = {
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  framework: { name: '@storybook/web-components-vite', options: {} },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  staticDirs: [{ from: '../node_modules/@fontsource-variable/vazirmatn/files', to: '/fonts' }],
  viteFinal: (base) =>
    mergeConfig(base, {
      // Stories show the sources; without `source` they would want a build of every package.
      resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
      // Minified, light-dark() would be rewritten for browsers that lack it and follow no switch of ours.
      build: { cssMinify: false },
      // Legacy decorators: Vite leaves standard ones as they are, and the elements would silently never load.
      oxc: {
        decorator: { legacy: true },
        assumptions: { setPublicClassFields: true },
        typescript: { removeClassFieldsWithoutInitializer: true },
      },
    }),
};

export default config;
