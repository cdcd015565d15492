import { DatePartsField } from '../date-parts-field/date-parts-field.ts';
import { defineElement } from './define-element.ts';

defineElement('panjare-date-parts-field', DatePartsField);
