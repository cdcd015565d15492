import { NationalIdField } from '../national-id-field/national-id-field.ts';
import { defineElement } from './define-element.ts';

defineElement('panjare-national-id-field', NationalIdField);
