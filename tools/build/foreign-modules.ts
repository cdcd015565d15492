import type { Plugin } from 'rollup';

/** What to change in a module of others: where it says one thing, another. */
interface Change {
  readonly module: RegExp;
  readonly says: string;
  readonly becomes: string;
}

/** Every browser that runs our code has adopted style sheets; Lit asks, and brings another way along. */
const changes: readonly Change[] = [
  {
    module: /\/@lit\/reactive-element\/css-tag\.js$/,
    says: `t.ShadowRoot&&(void 0===t.ShadyCSS||t.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype`,
    becomes: '!0',
  },
  // No page of ours has what stands in for missing shadow roots, nor elements drawn on a server.
  {
    module: /\/@lit\/reactive-element\/reactive-element\.js$/,
    says: 'a.reactiveElementPolyfillSupport',
    becomes: 'void 0',
  },
  { module: /\/lit-html\/lit-html\.js$/, says: 't.litHtmlPolyfillSupport', becomes: 'void 0' },
  { module: /\/lit-element\/lit-element\.js$/, says: 's.litElementPolyfillSupport', becomes: 'void 0' },
  { module: /\/lit-element\/lit-element\.js$/, says: 's.litElementHydrateSupport', becomes: '(void 0)' },
  // The changes of an element are listed from the first one on: an empty list is 150 bytes for each field that rests.
  ...(
    [
      ['_$EM(){this._$AL=new Map,', '_$EM(){this._$AL=void 0,'],
      ['(this._$AL.has(t)||(this.hasUpdated', '((this._$AL??=new Map).has(t)||(this.hasUpdated'],
      ['||this._$AL.has(s)||', '||this._$AL?.has(s)||'],
      ['const s=this._$AL;', 'const s=this._$AL??new Map;'],
    ] as const
  ).map(([says, becomes]) => ({ module: /\/@lit\/reactive-element\/reactive-element\.js$/, says, becomes })),
  // What a host page puts there for decorators of its own is not asked about ours.
  {
    module: /\/tslib\/tslib\.es6\.mjs$/,
    says: `if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
  else for`,
    becomes: 'for',
  },
  // Nobody asks a signal for its name, or to be told who follows it; none is written as text.
  ...[
    'this.W=null==i?void 0:i.watched;this.Z=null==i?void 0:i.unwatched;this.name=null==i?void 0:i.name',
    'else f(()=>{var t;null==(t=this.W)||t.call(this)})',
    'if(void 0===n)f(()=>{var t;null==(t=this.Z)||t.call(this)})',
    'y.prototype.valueOf=function(){return this.value};',
    'y.prototype.toString=function(){return this.value+""};',
    'y.prototype.toJSON=function(){return this.value};',
  ].map((says) => ({ module: /\/signals-core\/dist\/signals-core\.mjs$/, says, becomes: '' })),
  // Leaflet looks for SVG by writing markup as it is loaded; where a page asks for Trusted Types that would stop it.
  {
    module: /\/leaflet\/src\/core\/Browser\.js$/,
    says: `div.innerHTML = '<svg/>'`,
    becomes: `div.append(document.createElementNS('http://www.w3.org/2000/svg', 'svg'))`,
  },
];

/** Changes in modules of others what a strict page would stop, and what no page of ours runs. */
export function changeForeignModules(): Plugin {
  return {
    name: 'change-foreign-modules',
    transform(code, id) {
      const own = changes.filter(({ module }) => module.test(id));
      if (own.length === 0) return null;
      const changed = own.reduce((text, { says, becomes }) => {
        if (!text.includes(says)) throw new Error(`${id} no longer says ${says}: see what it does now.`);
        return text.replace(says, becomes);
      }, code);
      return { code: changed, map: null };
    },
  };
}
