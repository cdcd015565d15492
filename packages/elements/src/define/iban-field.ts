import { IbanField } from '../iban-field/iban-field.ts';
import { defineElement } from './define-element.ts';

defineElement('panjare-iban-field', IbanField);
