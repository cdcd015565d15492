import { PostalCodeField } from '../postal-code-field/postal-code-field.ts';
import { defineElement } from './define-element.ts';

defineElement('panjare-postal-code-field', PostalCodeField);
