/** A file of a new page, its path relative to the page's folder. */
export interface PageFile {
  path: string;
  text: string;
}

/** What a new page is made for. */
export interface PageChoice {
  /** Origin of the gateway. */
  gateway: string;
  /** Ref of the service. */
  service: string;
  /** Address of `embed.js`. */
  embed: string;
}

const ESCAPES: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function attribute(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
}

/**
 * The files of a page with sign-in, one service's form and the status of the case. No script stands in the markup, so
 * the page runs under a strict content security policy.
 */
export function pageFiles({ gateway, service, embed }: PageChoice): PageFile[] {
  const index = `<!doctype html>
<html lang="fa" dir="rtl">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>درخواست</title>
    <link rel="stylesheet" href="page.css">
    <script type="module" src="${attribute(embed)}"></script>
    <script type="module" src="page.js"></script>
  </head>
  <body>
    <panjare-context gateway="${attribute(gateway)}">
      <header>
        <h1>درخواست</h1>
        <panjare-login></panjare-login>
      </header>
      <main>
        <panjare-form service="${attribute(service)}">
          <p><a href="${attribute(`${gateway}/forms/${service}`)}">فرم ساده، بدون اسکریپت</a></p>
        </panjare-form>
        <h2>پیگیری درخواست</h2>
        <panjare-status></panjare-status>
      </main>
    </panjare-context>
  </body>
</html>
`;
  const style = `body {
  margin: 0 auto;
  max-inline-size: 44rem;
  padding: 1rem;
  font: 1rem/1.9 Vazirmatn, system-ui, sans-serif;
}

/* The way out stays in sight. */
header {
  position: sticky;
  inset-block-start: 0;
  z-index: 1;
  background: Canvas;
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: space-between;
  gap: 1rem;
}

/* The look of the elements: names of tokens are in the documentation. */
panjare-context {
  --panjare-color-action: #0b7a75;
}
`;
  const script = `// The events of the elements reach the document. This one tells that the case is received; its tracking code stays out of
// the title, which the browser keeps in its history.
document.addEventListener('case-submitted', () => {
  document.title = 'درخواست ثبت شد';
});
// What the page itself shows of a citizen goes when they have finished.
document.addEventListener('device-erased', () => {
  document.title = 'درخواست';
});
`;
  return [
    { path: 'index.html', text: index },
    { path: 'page.css', text: style },
    { path: 'page.js', text: script },
  ];
}
