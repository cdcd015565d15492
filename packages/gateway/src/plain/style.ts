import { createHash } from 'node:crypto';
import { pageFont } from '../http/page-font.ts';

/** The look of an orosi window in a few rules: a calm frame, panes of strong colour, logical sides only. */
export const style = [
  `:root{color-scheme:light dark;--page:#fbf8f2;--surface:#fff;--sunken:#f3eee6;--text:#25221e;--muted:#524d45;--edge:#dfd9d0;--control:#8a847b;--action:#005759;--on-action:#fff;--link:#1b42b7;--visited:#732e8e;--focus:#315fdd;--danger:#951d31;--danger-surface:#ffeaea;--danger-mark:#c62a43;--wait:#ffd484;--wait-text:#302008;--done:#e6f3d7;--done-text:#283415;font:1rem/1.875 ${pageFont}}`,
  '@media(prefers-color-scheme:dark){:root{--page:#181613;--surface:#25221e;--sunken:#33302a;--text:#f3eee6;--muted:#c6c0b6;--edge:#524d45;--control:#a7a197;--action:#55d2d6;--on-action:#001a1b;--link:#a3c1ff;--visited:#e5abff;--focus:#a3c1ff;--danger:#ffcece;--danger-surface:#460d15;--danger-mark:#ed485d;--wait:#fab335;--wait-text:#1f1405;--done:#283415;--done-text:#cbe2af}}',
  '*{box-sizing:border-box}body{margin:0;background:var(--page);color:var(--text);overflow-wrap:anywhere}',
  'body::before{content:"";display:block;block-size:6px;background:linear-gradient(to left,#009498 0 40%,#1b42b7 40% 60%,#fab335 60% 80%,#c62a43 80%)}',
  'header,main,footer{max-inline-size:44rem;margin-inline:auto;padding:1rem}main{padding-block:1rem 4rem}',
  'header{display:flex;flex-wrap:wrap;gap:.25rem 1rem;align-items:center;border-block-end:1px solid var(--edge)}header form{margin-inline-start:auto}header p{margin:0}',
  'footer{border-block-start:1px solid var(--edge);color:var(--muted);font-size:.875rem;line-height:1.7}',
  'h1{font-size:1.75rem;line-height:1.55;margin:.5rem 0}h2{font-size:1.375rem;line-height:1.6;margin:2rem 0 .5rem}h3{font-size:1.125rem;margin:1.25rem 0 .25rem}p{margin:.5rem 0}ul,ol{padding-inline-start:1.5rem;margin:.5rem 0}:where(:lang(fa)) ol{list-style-type:persian}',
  'a{color:var(--link);text-underline-offset:.2em}a:visited{color:var(--visited)}:focus-visible{outline:3px solid var(--focus);outline-offset:2px;border-radius:2px}',
  '.skip{position:absolute;inset-inline-start:1rem;background:var(--surface);padding:.5rem 1rem}.skip:not(:focus){clip-path:inset(50%);block-size:1px;inline-size:1px;overflow:hidden;padding:0}',
  '.field,fieldset.field{margin:1.5rem 0;padding:0;border:0;min-inline-size:0}label,legend{font-weight:600;padding:0}.hint{color:var(--muted);font-size:.875rem;line-height:1.7;margin:0}.optional{color:var(--muted);font-weight:400}',
  'input[type=text],input[type=tel],input[type=file],select,textarea{font:inherit;color:inherit;background:var(--surface);inline-size:100%;min-block-size:3rem;border:1.5px solid var(--control);border-radius:6px;padding:.25rem .75rem;margin-block-start:.375rem}textarea{min-block-size:7rem}',
  '.code{direction:ltr;text-align:end}:dir(ltr) .code{text-align:start}.short{max-inline-size:14em}.parts{display:grid;grid-template-columns:1fr 1fr 1.4fr;gap:.5rem;max-inline-size:20rem}.parts label,.part label{font-weight:400}.part label{display:block}.several{display:grid;gap:.75rem;margin-block-start:.375rem}.several button{margin-block-end:.25rem}',
  '.unit{display:flex;align-items:center;gap:.75rem}.unit span{white-space:nowrap}.choice{display:flex;gap:.75rem;align-items:flex-start;font-weight:400;padding-block:.5rem}.choice input{inline-size:1.5rem;block-size:1.5rem;flex:none;margin:.1rem 0 0;accent-color:var(--action)}',
  '.wrong,fieldset.wrong{border-inline-start:4px solid var(--danger-mark);padding-inline-start:.875rem}[aria-invalid=true]:not([type=checkbox]){border-color:var(--danger-mark);border-width:2px}.error{color:var(--danger);font-weight:600;margin:.25rem 0 0}',
  '.origin{color:var(--muted);font-size:.875rem;margin:.25rem 0 0}.locked{background:var(--sunken);border-radius:6px;padding:.5rem .75rem;margin:.375rem 0 0;font-weight:600}',
  '.box{border:1px solid var(--edge);border-radius:10px;background:var(--surface);padding:1rem;margin:1.25rem 0;min-inline-size:0}.box>:first-child{margin-block-start:0}.box>:last-child{margin-block-end:0}fieldset.box>legend{padding-inline:.5rem;font-size:1.125rem}fieldset.box>legend+.field{margin-block-start:.25rem}',
  '.danger{border:2px solid var(--danger-mark);background:var(--danger-surface);color:var(--danger)}.danger a,.danger a:visited{color:inherit}.notice{border-inline-start:6px solid #fab335}.notice h2{font-size:1.125rem}.sentence{border-inline-start:6px solid #009498;font-size:1.125rem}',
  '.actions{display:flex;flex-wrap:wrap;gap:.75rem;margin-block:1.5rem;align-items:center}button,.go{font:inherit;font-weight:600;min-block-size:3rem;padding:.375rem 1.5rem;border:1.5px solid var(--action);border-radius:6px;background:var(--action);color:var(--on-action);cursor:pointer;display:inline-block;text-decoration:none}.go,.go:visited{color:var(--on-action)}',
  'button.quiet,.go.quiet,.go.quiet:visited{background:none;color:var(--action)}button.plain{border-color:transparent;background:none;color:var(--link);text-decoration:underline;padding-inline:.25rem}',
  '.first-button,.hidden{position:absolute;inline-size:1px;block-size:1px;min-block-size:0;padding:0;margin:0;overflow:hidden;clip-path:inset(50%);border:0;white-space:nowrap}',
  'dl{margin:.5rem 0}dl>div{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;gap:0 1rem;padding-block:.375rem;border-block-end:1px solid var(--edge)}dt{color:var(--muted)}dd{margin:0;font-weight:600}.steps{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.25rem 1rem;color:var(--muted);font-size:.875rem}.steps [aria-current]{color:var(--text);font-weight:700;border-block-end:3px solid #009498}',
  '.panes{list-style:none;padding:0;display:grid;gap:.5rem}.panes li{border:1px solid var(--edge);border-inline-start:8px solid var(--control);border-radius:6px;padding:.5rem .75rem;background:var(--surface)}.panes strong,.panes span{display:block}.panes .done{background:var(--done);color:var(--done-text);border-inline-start-color:#748e4f}.panes .now{background:var(--action);color:var(--on-action)}.panes .asking{background:var(--wait);color:var(--wait-text);border-inline-start-color:#b07b29}.panes .late,.panes .refused{border:3px solid var(--danger-mark);border-inline-start-width:8px}',
  '.tracking{font-size:1.75rem;line-height:1.5;font-weight:700;font-variant-numeric:tabular-nums;display:inline-block}progress{inline-size:100%;block-size:.75rem;accent-color:var(--action)}details{margin:1rem 0}summary{cursor:pointer;color:var(--link);font-weight:600;padding-block:.5rem}.small{font-size:.875rem;line-height:1.7}',
  '@media(max-width:30em){dl>div{grid-template-columns:1fr}header form{margin-inline-start:0}h1{font-size:1.375rem;line-height:1.65}}',
  '@media print{header,footer,.actions,.skip,.screen,details:not([open]){display:none}body{background:#fff;color:#000}.box{border-color:#000}.box,dl>div,.panes li{break-inside:avoid}h2,h3{break-after:avoid}}@media(forced-colors:active){.box,button,.go,.panes li{border:2px solid}}',
].join('\n');

const digest = createHash('sha256').update(style).digest('base64url').slice(0, 16);

/** Beneath the plain pages; the name changes with what is in it, so that it may be kept for ever. */
export const stylePath = `/style-${digest}.css`;
