import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { FastifyInstance } from 'fastify';

const FONTS = '@fontsource-variable/vazirmatn/files/vazirmatn-';

/** The stylesheets, and Vazirmatn where it is installed; without it the pages use the machine's own font. */
export async function assetRoutes(app: FastifyInstance): Promise<void> {
  for (const name of ['sandbox.css', 'wallet.css']) {
    const css = await readFile(new URL(`../../assets/${name}`, import.meta.url));
    app.get(`/assets/${name}`, (_request, reply) => reply.type('text/css; charset=utf-8').send(css));
  }
  for (const script of ['arabic', 'latin']) {
    const font = await readFile(fontPath(script)).catch(() => undefined);
    app.get(`/assets/vazirmatn-${script}.woff2`, (_request, reply) =>
      font ? reply.type('font/woff2').send(font) : reply.status(404).send(),
    );
  }
}

function fontPath(script: string): string {
  const name = `${FONTS}${script}-wght-normal.woff2`;
  try {
    return createRequire(import.meta.url).resolve(name);
  } catch {
    return name;
  }
}
