import { PanjareForm } from '../form/form.ts';
import { defineElement } from './define-element.ts';

defineElement('panjare-form', PanjareForm);
