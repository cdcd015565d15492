/** Fetches a module with its hash; what imports it later gets what was checked, and a changed file never runs. */
export type Preload = (url: string, integrity: string) => Promise<void>;

/** By `<link rel=modulepreload integrity>`: a strict CSP blocks inline import maps, and this needs none. */
export const preload: Preload = (url, integrity) =>
  new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.crossOrigin = 'anonymous';
    link.integrity = integrity;
    link.onload = () => resolve();
    link.onerror = () => reject(new Error(`Panjare: ${url} is missing or is not the file that was built.`));
    link.href = url;
    document.head.append(link);
  });
