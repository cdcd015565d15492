let followed = false;

/** Follows a person's wish for more contrast. Those colours, and those for older browsers, come when they are needed. */
export function followWishes(): void {
  if (followed) return;
  followed = true;
  const contrast = matchMedia('(prefers-contrast: more)');
  const follow = () =>
    import('./scheme-sheet.ts').then(
      ({ adoptScheme }) => adoptScheme(contrast.matches),
      () => undefined,
    );
  contrast.addEventListener('change', () => void follow());
  if (contrast.matches || !CSS.supports('color', 'light-dark(#000,#fff)')) void follow();
}
