import { RepeatField } from '../repeat-field/repeat-field.ts';
import { defineElement } from './define-element.ts';

defineElement('panjare-repeat-field', RepeatField);
