/** Fetches a module with its hash; what imports it later gets what was checked, and a changed file never runs. */
export type Preload = (url: string, integrity: string) => Promise<void>;

/** WebKit overlooks the hash of a preload (seen in 2.50), and heeds that of a script. */
export const isWebKit = navigator.userAgent.includes('AppleWebKit/605');

/** By `<link rel=modulepreload integrity>`: a strict CSP blocks inline import maps, and this needs none. */
export const preload: Preload = (url, integrity) =>
  new Promise((resolve, reject) => {
    const tag = (isWebKit && scriptOf(url)) || linkOf(url);
    tag.crossOrigin = 'anonymous';
    tag.integrity = integrity;
    tag.onload = () => resolve();
    tag.onerror = () => reject(new Error(`Panjare: ${url} is missing or is not the file that was built.`));
    document.head.append(tag);
  });

function linkOf(href: string): HTMLLinkElement {
  return Object.assign(document.createElement('link'), { rel: 'modulepreload', href });
}

interface ScriptPolicy {
  createScriptURL(url: string): string;
}

declare global {
  // TypeScript's own list of what a page has stops short of it.
  var trustedTypes: { createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy } | undefined;
}

let policy: ScriptPolicy | undefined;

/** `undefined` where the page's Trusted Types do not name our policy: its browser checks nothing then. */
function scriptOf(src: string): HTMLScriptElement | undefined {
  const script = document.createElement('script');
  try {
    policy ??= globalThis.trustedTypes?.createPolicy('panjare', { createScriptURL: (url) => url });
    script.src = policy?.createScriptURL(src) ?? src;
  } catch {
    return undefined;
  }
  script.type = 'module';
  return script;
}
