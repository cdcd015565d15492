/** What a page leaves blank until it is served. */
export interface PageBlanks {
  /** Address of the gateway; the pages name the one of development. */
  gateway: string;
  /** The page's own address, as the navigation links to it. */
  path: string;
  /**
   * What the script of the elements must hash to, as the build wrote it down, so that one changed on its way is not
   * run. Whoever takes a released version writes that hash into the page once.
   */
  integrity: string;
}

/** Directives of server-side includes: `include virtual`, `set var … value`, `echo var`. */
const directive = /[ ]*<!--#(include|set|echo) (?:virtual|var)="([^"]+)"(?: value="([^"]*)")? -->/gu;

/**
 * Writes a page as a web server with server-side includes does (nginx, Apache): puts in the head, the header and the
 * footer that pages share, and the words a page sets for them. Fills the blanks, and marks the link to the page itself.
 */
export function writePage(page: string, blanks: PageBlanks, read: (path: string) => string): string {
  const words = new Map<string, string>();
  const write = (text: string): string =>
    text.replace(directive, (_, kind: string, name: string, value = '') => {
      if (kind === 'include') return write(read(name));
      if (kind === 'set') words.set(name, value);
      return kind === 'echo' ? (words.get(name) ?? '') : '';
    });
  return write(page)
    .replaceAll('http://localhost:4100', blanks.gateway)
    .replaceAll('{{embed.js}}', blanks.integrity)
    .replaceAll(`<a href="${blanks.path}">`, `<a href="${blanks.path}" aria-current="page">`);
}
