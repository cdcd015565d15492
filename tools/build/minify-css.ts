/**
 * Takes comments and needless space out of a sheet. What stands for an expression of its template stays as it is and
 * where it is: a minifier that merges and moves declarations, as it may with a whole sheet, would mix those up.
 */
export function minifyCss(sheet: string): string {
  return sheet
    .replaceAll(/\/\*.*?\*\//gs, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([{};,>]) ?/g, '$1')
    .replaceAll(/: /g, ':')
    .replaceAll(';}', '}')
    .trim();
}
