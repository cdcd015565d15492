import { TextField } from '../text-field/text-field.ts';
import { defineElement } from './define-element.ts';

defineElement('panjare-text-field', TextField);
