import { MobileField } from '../mobile-field/mobile-field.ts';
import { defineElement } from './define-element.ts';

defineElement('panjare-mobile-field', MobileField);
