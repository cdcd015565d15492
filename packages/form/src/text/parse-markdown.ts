/** A stretch of a line. */
export type MarkdownSpan =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'bold'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string };

/** A block of a note. */
export type MarkdownBlock =
  | { readonly kind: 'paragraph'; readonly spans: readonly MarkdownSpan[] }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly items: readonly (readonly MarkdownSpan[])[];
    };

const BULLET = /^[-*•] +(.*)$/;
const NUMBER = /^[0-9۰-۹]{1,3}[.)] +(.*)$/;
const INLINE = /\*\*([^*\n]{1,500})\*\*|\[([^\]\n]{1,200})\]\(([^)\s]{1,2000})\)/g;

/**
 * Parses the Markdown of notes: paragraphs, `**bold**`, lists (`-`, `1.`), and links to http and https. All else is
 * text as it stands; there is no HTML to get through.
 */
export function parseMarkdown(text: string): MarkdownBlock[] {
  const blocks: MarkdownBlock[] = [];
  for (const chunk of text.replaceAll('\r\n', '\n').split(/\n[ \t]*\n/)) {
    let lines: string[] = [];
    let list: { ordered: boolean; items: MarkdownSpan[][] } | undefined;
    const endParagraph = (): void => {
      if (lines.length > 0) blocks.push({ kind: 'paragraph', spans: parseSpans(lines.join(' ')) });
      lines = [];
    };
    const endList = (): void => {
      if (list !== undefined) blocks.push({ kind: 'list', ...list });
      list = undefined;
    };
    for (const line of chunk.split('\n').map((each) => each.trim())) {
      const bullet = BULLET.exec(line)?.[1];
      const item = bullet ?? NUMBER.exec(line)?.[1];
      if (item === undefined) {
        endList();
        if (line !== '') lines.push(line);
        continue;
      }
      endParagraph();
      const ordered = bullet === undefined;
      if (list !== undefined && list.ordered !== ordered) endList();
      list ??= { ordered, items: [] };
      list.items.push(parseSpans(item));
    }
    endParagraph();
    endList();
  }
  return blocks;
}

function parseSpans(text: string): MarkdownSpan[] {
  const pieces: MarkdownSpan[] = [];
  let after = 0;
  for (const match of text.matchAll(INLINE)) {
    const [whole, strong, words, href] = match;
    const piece =
      strong === undefined ? linkOf(words ?? '', href ?? '') : ({ kind: 'bold', text: strong } as const);
    if (piece === undefined) continue;
    if (match.index > after) pieces.push({ kind: 'text', text: text.slice(after, match.index) });
    pieces.push(piece);
    after = match.index + whole.length;
  }
  if (after < text.length) pieces.push({ kind: 'text', text: text.slice(after) });
  return pieces;
}

/** A link only where the address is http or https as a browser reads it; otherwise the text stays text. */
function linkOf(text: string, href: string): MarkdownSpan | undefined {
  if (!/^https?:\/\//i.test(href) || !URL.canParse(href)) return undefined;
  return { kind: 'link', text, href: new URL(href).href };
}
