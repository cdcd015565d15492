import { FileField } from '../file-field/file-field.ts';
import { defineElement } from './define-element.ts';

defineElement('panjare-file-field', FileField);
