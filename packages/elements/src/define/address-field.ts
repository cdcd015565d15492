import { AddressField } from '../address-field/address-field.ts';
import { defineElement } from './define-element.ts';

defineElement('panjare-address-field', AddressField);
