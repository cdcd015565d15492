import { DateField } from '../date-field/date-field.ts';
import { defineElement } from './define-element.ts';

defineElement('panjare-date-field', DateField);
