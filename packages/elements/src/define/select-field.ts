import { SelectField } from '../select-field/select-field.ts';
import { defineElement } from './define-element.ts';

defineElement('panjare-select-field', SelectField);
