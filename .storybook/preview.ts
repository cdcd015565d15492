import type { Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { localeReady, localeOf, setLocale } from '../packages/elements/src/localize/localize.ts';
import './preview.css';

const choice = (title: string, icon: string, items: readonly (readonly [string, string])[]) => ({
  description: title,
  toolbar: {
    title,
    icon,
    dynamicTitle: true,
    items: items.map(([value, words]) => ({ value, title: words })),
  },
});

/** Switches over every story; an element must be right under each. */
const preview: Preview = {
  globalTypes: {
    direction: choice('Direction', 'transfer', [
      ['rtl', 'Right to left'],
      ['ltr', 'Left to right'],
    ]),
    locale: choice('Language', 'globe', [
      ['fa', 'فارسی'],
      ['en', 'English'],
    ]),
    scheme: choice('Scheme', 'contrast', [
      ['light', 'Light'],
      ['dark', 'Dark'],
    ]),
    contrast: choice('Contrast', 'eye', [
      ['normal', 'Normal'],
      ['more', 'More'],
    ]),
    density: choice('Density', 'component', [
      ['normal', 'Normal'],
      ['compact', 'Compact'],
    ]),
    width: choice('Width', 'mobile', [
      ['full', 'Full'],
      ['20rem', '320 px'],
      ['48rem', '768 px'],
    ]),
    device: choice('Device mode', 'user', [
      ['personal', 'Personal'],
      ['shared', 'Shared'],
      ['counter', 'Counter'],
    ]),
  },
  initialGlobals: {
    direction: 'rtl',
    locale: 'fa',
    scheme: 'light',
    contrast: 'normal',
    density: 'normal',
    width: 'full',
    device: 'personal',
  },
  parameters: { layout: 'fullscreen', a11y: { test: 'error' } },
  loaders: [
    async ({ globals }) => {
      await setLocale(localeOf(globals.locale));
      await localeReady();
    },
  ],
  decorators: [
    (story, { globals }) => {
      const { direction, locale, scheme, contrast, density, width } = globals;
      Object.assign(document.documentElement, { dir: direction, lang: locale });
      document.documentElement.style.colorScheme = scheme;
      document.documentElement.className = `${density === 'compact' ? 'panjare-compact' : ''} ${contrast === 'more' ? `panjare-${scheme}-more` : ''}`;
      const size = width === 'full' ? 'none' : width;
      return html`<div class="room" style=${styleMap({ 'max-inline-size': size })}>${story()}</div>`;
    },
  ],
};

export default preview;
