// Written by tools/icons/build.ts from Lucide, https://lucide.dev, ISC licence. Change that.
import { svg } from 'lit';
import { icon } from '../icon.ts';

/** Lucide `check`. */
export const check = () => icon(svg`<path d="M20 6 9 17l-5-5"/>`);

/** Lucide `circle-check`. */
export const checkCircle = () => icon(svg`<circle cx="12" cy="12" r="10"/><path d="m16 9-5.5 5.5L8 12"/>`);

/** Lucide `circle-alert`. */
export const alert = () => icon(svg`<circle cx="12" cy="12" r="10"/><line x1="12" x2="12" y1="8" y2="12"/><line x1="12" x2="12.01" y1="16" y2="16"/>`);

/** Lucide `triangle-alert`. */
export const warning = () => icon(svg`<path d="m21.73 18-8-14a2 2 0 0 0-3.48 0l-8 14A2 2 0 0 0 4 21h16a2 2 0 0 0 1.73-3"/><path d="M12 9v4"/><path d="M12 17h.01"/>`);

/** Lucide `info`. */
export const info = () => icon(svg`<circle cx="12" cy="12" r="10"/><path d="M12 16v-4"/><path d="M12 8h.01"/>`);

/** Lucide `x`. */
export const close = () => icon(svg`<path d="M18 6 6 18"/><path d="m6 6 12 12"/>`);

/** Lucide `circle-x`. */
export const closeCircle = () => icon(svg`<circle cx="12" cy="12" r="10"/><path d="m15 9-6 6"/><path d="m9 9 6 6"/>`);

/** Lucide `plus`. */
export const plus = () => icon(svg`<path d="M5 12h14"/><path d="M12 5v14"/>`);

/** Lucide `minus`. */
export const minus = () => icon(svg`<path d="M5 12h14"/>`);

/** Lucide `trash-2`. */
export const trash = () => icon(svg`<path d="M10 11v6"/><path d="M14 11v6"/><path d="M19 6v14a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2V6"/><path d="M3 6h18"/><path d="M8 6V4a2 2 0 0 1 2-2h4a2 2 0 0 1 2 2v2"/>`);

/** Lucide `pencil`. */
export const pencil = () => icon(svg`<path d="M21.174 6.812a1 1 0 0 0-3.986-3.987L3.842 16.174a2 2 0 0 0-.5.83l-1.321 4.352a.5.5 0 0 0 .623.622l4.353-1.32a2 2 0 0 0 .83-.497z"/><path d="m15 5 4 4"/>`);

/** Lucide `copy`. */
export const copy = () => icon(svg`<rect width="14" height="14" x="8" y="8" rx="2" ry="2"/><path d="M4 16c-1.1 0-2-.9-2-2V4c0-1.1.9-2 2-2h10c1.1 0 2 .9 2 2"/>`);

/** Lucide `calendar`. */
export const calendar = () => icon(svg`<path d="M8 2v3"/><path d="M16 2v3"/><rect x="3" y="3" width="18" height="18" rx="2"/><path d="M3 9h18"/>`);

/** Lucide `chevron-down`. */
export const chevronDown = () => icon(svg`<path d="m6 9 6 6 6-6"/>`);

/** Lucide `clock`. */
export const clock = () => icon(svg`<circle cx="12" cy="12" r="10"/><path d="M12 6v6l4 2"/>`);

/** Lucide `pause`. */
export const pause = () => icon(svg`<rect x="14" y="3" width="5" height="18" rx="1"/><rect x="5" y="3" width="5" height="18" rx="1"/>`);

/** Lucide `search`. */
export const search = () => icon(svg`<path d="m21 21-4.34-4.34"/><circle cx="11" cy="11" r="8"/>`);

/** Lucide `phone`. */
export const phone = () => icon(svg`<path d="M13.832 16.568a1 1 0 0 0 1.213-.303l.355-.465A2 2 0 0 1 17 15h3a2 2 0 0 1 2 2v3a2 2 0 0 1-2 2A18 18 0 0 1 2 4a2 2 0 0 1 2-2h3a2 2 0 0 1 2 2v3a2 2 0 0 1-.8 1.6l-.468.351a1 1 0 0 0-.292 1.233 14 14 0 0 0 6.392 6.384"/>`);

/** Lucide `lock`. */
export const lock = () => icon(svg`<rect width="18" height="11" x="3" y="11" rx="2" ry="2"/><path d="M7 11V7a5 5 0 0 1 10 0v4"/>`);

/** Lucide `printer`. */
export const printer = () => icon(svg`<path d="M6 18H4a2 2 0 0 1-2-2v-5a2 2 0 0 1 2-2h16a2 2 0 0 1 2 2v5a2 2 0 0 1-2 2h-2"/><path d="M6 9V3a1 1 0 0 1 1-1h10a1 1 0 0 1 1 1v6"/><rect x="6" y="14" width="12" height="8" rx="1"/>`);

/** Lucide `qr-code`. */
export const qrCode = () => icon(svg`<rect width="5" height="5" x="3" y="3" rx="1"/><rect width="5" height="5" x="16" y="3" rx="1"/><rect width="5" height="5" x="3" y="16" rx="1"/><path d="M21 16h-3a2 2 0 0 0-2 2v3"/><path d="M21 21v.01"/><path d="M12 7v3a2 2 0 0 1-2 2H7"/><path d="M3 12h.01"/><path d="M12 3h.01"/><path d="M12 16v.01"/><path d="M16 12h1"/><path d="M21 12v.01"/><path d="M12 21v-1"/>`);

/** Lucide `map-pin`. */
export const mapPin = () => icon(svg`<path d="M20 10c0 4.993-5.539 10.193-7.399 11.799a1 1 0 0 1-1.202 0C9.539 20.193 4 14.993 4 10a8 8 0 0 1 16 0"/><circle cx="12" cy="10" r="3"/>`);

/** Lucide `user`. */
export const user = () => icon(svg`<path d="M19 21v-2a4 4 0 0 0-4-4H9a4 4 0 0 0-4 4v2"/><circle cx="12" cy="7" r="4"/>`);

/** Lucide `building-2`. */
export const building = () => icon(svg`<path d="M10 12h4"/><path d="M10 8h4"/><path d="M14 21v-3a2 2 0 0 0-4 0v3"/><path d="M6 10H4a2 2 0 0 0-2 2v7a2 2 0 0 0 2 2h16a2 2 0 0 0 2-2V9a2 2 0 0 0-2-2h-2"/><path d="M6 21V5a2 2 0 0 1 2-2h8a2 2 0 0 1 2 2v16"/>`);

/** Lucide `file-text`. */
export const file = () => icon(svg`<path d="M6 22a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2h8a2.4 2.4 0 0 1 1.704.706l3.588 3.588A2.4 2.4 0 0 1 20 8v12a2 2 0 0 1-2 2z"/><path d="M14 2v5a1 1 0 0 0 1 1h5"/><path d="M10 9H8"/><path d="M16 13H8"/><path d="M16 17H8"/>`);

/** Lucide `wifi-off`. */
export const offline = () => icon(svg`<path d="M12 20h.01"/><path d="M8.5 16.429a5 5 0 0 1 7 0"/><path d="M5 12.859a10 10 0 0 1 5.17-2.69"/><path d="M19 12.859a10 10 0 0 0-2.007-1.523"/><path d="M2 8.82a15 15 0 0 1 4.177-2.643"/><path d="M22 8.82a15 15 0 0 0-11.288-3.764"/><path d="m2 2 20 20"/>`);

/** Lucide `cloud-check`. */
export const saved = () => icon(svg`<path d="m17 15-5.5 5.5L9 18"/><path d="M5.516 16.07A7 7 0 1 1 15.71 8h1.79a4.5 4.5 0 0 1 3.501 7.327"/>`);

/** Lucide `badge-check`. */
export const verified = () => icon(svg`<path d="M3.85 8.62a4 4 0 0 1 4.78-4.77 4 4 0 0 1 6.74 0 4 4 0 0 1 4.78 4.78 4 4 0 0 1 0 6.74 4 4 0 0 1-4.77 4.78 4 4 0 0 1-6.75 0 4 4 0 0 1-4.78-4.77 4 4 0 0 1 0-6.76Z"/><path d="m16 9-5.5 5.5L8 12"/>`);

/** Lucide `refresh-cw`. */
export const refresh = () => icon(svg`<path d="M3 12a9 9 0 0 1 9-9 9.75 9.75 0 0 1 6.74 2.74L21 8"/><path d="M21 3v5h-5"/><path d="M21 12a9 9 0 0 1-9 9 9.75 9.75 0 0 1-6.74-2.74L3 16"/><path d="M8 16H3v5"/>`);

/** Lucide `loader-circle`. */
export const spinner = () => icon(svg`<path d="M21 12a9 9 0 1 1-6.219-8.56"/>`);

/** Lucide `eraser`. */
export const erase = () => icon(svg`<path d="M21 21H8a2 2 0 0 1-1.42-.587l-3.994-3.999a2 2 0 0 1 0-2.828l10-10a2 2 0 0 1 2.829 0l5.999 6a2 2 0 0 1 0 2.828L12.834 21"/><path d="m5.082 11.09 8.828 8.828"/>`);

/** Lucide `arrow-right`; turns in right-to-left text. */
export const forward = () => icon(svg`<path d="M5 12h14"/><path d="m12 5 7 7-7 7"/>`, true);

/** Lucide `arrow-left`; turns in right-to-left text. */
export const back = () => icon(svg`<path d="m12 19-7-7 7-7"/><path d="M19 12H5"/>`, true);

/** Lucide `chevron-right`; turns in right-to-left text. */
export const next = () => icon(svg`<path d="m9 18 6-6-6-6"/>`, true);

/** Lucide `chevron-left`; turns in right-to-left text. */
export const previous = () => icon(svg`<path d="m15 18-6-6 6-6"/>`, true);

/** Lucide `external-link`; turns in right-to-left text. */
export const externalLink = () => icon(svg`<path d="M15 3h6v6"/><path d="M10 14 21 3"/><path d="M18 13v6a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V8a2 2 0 0 1 2-2h6"/>`, true);

/** Lucide `log-in`; turns in right-to-left text. */
export const signIn = () => icon(svg`<path d="m10 17 5-5-5-5"/><path d="M15 12H3"/><path d="M15 3h4a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2h-4"/>`, true);

/** Lucide `log-out`; turns in right-to-left text. */
export const signOut = () => icon(svg`<path d="m16 17 5-5-5-5"/><path d="M21 12H9"/><path d="M9 21H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2h4"/>`, true);

/** Lucide `undo-2`; turns in right-to-left text. */
export const undo = () => icon(svg`<path d="M9 14 4 9l5-5"/><path d="M4 9h10.5a5.5 5.5 0 0 1 5.5 5.5a5.5 5.5 0 0 1-5.5 5.5H11"/>`, true);

/** Lucide `send`; turns in right-to-left text. */
export const send = () => icon(svg`<path d="M14.536 21.686a.5.5 0 0 0 .937-.024l6.5-19a.496.496 0 0 0-.635-.635l-19 6.5a.5.5 0 0 0-.024.937l7.93 3.18a2 2 0 0 1 1.112 1.11z"/><path d="m21.854 2.147-10.94 10.939"/>`, true);

/** Lucide `circle-question-mark`; turns in right-to-left text. */
export const help = () => icon(svg`<circle cx="12" cy="12" r="10"/><path d="M9.09 9a3 3 0 0 1 5.83 1c0 2-3 3-3 3"/><path d="M12 17h.01"/>`, true);
