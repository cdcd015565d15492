const SVG = 'http://www.w3.org/2000/svg';

/** An icon as an element, for what draws without templates: a path on a grid of 24 by 24, hidden from screen readers. */
export function makeIcon(path: string): SVGElement {
  const icon = document.createElementNS(SVG, 'svg');
  icon.setAttribute('class', 'icon');
  icon.setAttribute('viewBox', '0 0 24 24');
  icon.ariaHidden = 'true';
  const line = document.createElementNS(SVG, 'path');
  line.setAttribute('d', path);
  icon.append(line);
  return icon;
}
