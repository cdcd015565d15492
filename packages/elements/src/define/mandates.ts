import { PanjareMandates } from '../mandates/mandates.ts';
import './date-field.ts';
import './national-id-field.ts';
import './text-field.ts';
import { defineElement } from './define-element.ts';

// A form that is filled in for another takes these from here: one file for both.
export { render } from 'lit';
export { actingStyles as styles } from '../mandates/acting.styles.ts';
export { actFor, renderActing } from '../mandates/render-acting.ts';

defineElement('panjare-mandates', PanjareMandates);
