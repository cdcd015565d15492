import { generate } from 'lean-qr/nano';
import { html, nothing, svg } from 'lit';
import type { TemplateResult } from 'lit';

/** Modules of white around a code (ISO/IEC 18004 section 9.1). */
const QUIET = 4;

/** A text as a code for the camera of another device; nothing where it is too long for one. */
export function renderQrCode(text: string, label: string): TemplateResult | typeof nothing {
  const path = codePath(text);
  if (!path) return nothing;
  const side = path.size + 2 * QUIET;
  return html`<svg class="qr-code" viewBox="0 0 ${side} ${side}" role="img" aria-label=${label}>
    ${
      // Cameras want dark on light, in the dark theme too.
      svg`<path fill="#fff" d="M0 0h${side}v${side}h-${side}z" /><path fill="#000" d=${path.d} />`
    }
  </svg>`;
}

/** The dark modules of a code as one path, run by run. */
export function codePath(text: string): { d: string; size: number } | undefined {
  const bitmap = codeOf(text);
  if (!bitmap) return undefined;
  const { size } = bitmap;
  let d = '';
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      const from = x;
      while (bitmap.get(x, y)) x++;
      if (x > from) d += `M${from + QUIET} ${y + QUIET}h${x - from}v1h-${x - from}z`;
    }
  return { d, size };
}

function codeOf(text: string) {
  try {
    return generate(text);
  } catch {
    return undefined;
  }
}
