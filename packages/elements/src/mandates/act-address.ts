/** The host's page on which a service is filled in by a mandate; nothing but a web address is ever linked to. */
export function actAddress(
  pattern: string | undefined,
  service: string,
  mandate: string,
): string | undefined {
  if (pattern === undefined) return undefined;
  const text = pattern
    .replaceAll('{service}', encodeURIComponent(service))
    .replaceAll('{mandate}', encodeURIComponent(mandate));
  if (!URL.canParse(text, document.baseURI)) return undefined;
  const address = new URL(text, document.baseURI);
  return /^https?:$/.test(address.protocol) ? address.href : undefined;
}
