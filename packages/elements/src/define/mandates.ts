import { PanjareMandates } from '../mandates/mandates.ts';
import './date-field.ts';
import './national-id-field.ts';
import './text-field.ts';
import { defineElement } from './define-element.ts';

defineElement('panjare-mandates', PanjareMandates);
