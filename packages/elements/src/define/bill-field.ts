import { BillField } from '../bill-field/bill-field.ts';
import { defineElement } from './define-element.ts';

defineElement('panjare-bill-field', BillField);
