import { NumberField } from '../number-field/number-field.ts';
import { defineElement } from './define-element.ts';

defineElement('panjare-number-field', NumberField);
