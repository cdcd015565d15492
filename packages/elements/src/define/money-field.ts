import { MoneyField } from '../money-field/money-field.ts';
import { defineElement } from './define-element.ts';

defineElement('panjare-money-field', MoneyField);
