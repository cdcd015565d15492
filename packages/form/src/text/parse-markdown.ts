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

const ITEM = /^(?:([-*•])|[0-9۰-۹]{1,3}[.)]) +(.*)$/;
const INLINE = /\*\*([^*\n]{1,500})\*\*|\[([^\]\n]{1,200})\]\(([^)\s]{1,2000})\)/g;

/**
 * Parses the Markdown of notes: paragraphs, `**bold**`, lists (`-`, `1.`), and links to http and https. All else is
 * text as it stands; there is no HTML to get through.
 */
export function parseMarkdown(text: string): MarkdownBlock[] {
  const blocks: { ordered: boolean | undefined; lines: string[] }[] = [];
  for (const chunk of text.replaceAll('\r\n', '\n').split(/\n[ \t]*\n/)) {
    let open: (typeof blocks)[0] | undefined;
    for (const line of chunk.split('\n').map((each) => each.trim())) {
      if (line === '') continue;
      const [, bullet, item] = ITEM.exec(line) ?? [];
      const ordered = item === undefined ? undefined : bullet === undefined;
      if (open?.ordered !== ordered || !open) blocks.push((open = { ordered, lines: [] }));
      open.lines.push(item ?? line);
    }
  }
  return blocks.map(({ ordered, lines }) =>
    ordered === undefined
      ? { kind: 'paragraph', spans: parseSpans(lines.join(' ')) }
      : { kind: 'list', ordered, items: lines.map(parseSpans) },
  );
}

function parseSpans(text: string): MarkdownSpan[] {
  const pieces: MarkdownSpan[] = [];
  let after = 0;
  const add = (to: number, piece?: MarkdownSpan, next = to): void => {
    if (to > after) pieces.push({ kind: 'text', text: text.slice(after, to) });
    if (piece) pieces.push(piece);
    after = next;
  };
  for (const { 0: whole, 1: bold, 2: words = '', 3: href = '', index } of text.matchAll(INLINE)) {
    const piece: MarkdownSpan | undefined = bold ? { kind: 'bold', text: bold } : linkOf(words, href);
    if (piece) add(index, piece, index + whole.length);
  }
  add(text.length);
  return pieces;
}

/** A link only where the address is http or https as a browser reads it; otherwise the text stays text. */
function linkOf(text: string, href: string): MarkdownSpan | undefined {
  if (!/^https?:\/\//i.test(href) || !URL.canParse(href)) return undefined;
  return { kind: 'link', text, href: new URL(href).href };
}
