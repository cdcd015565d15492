import { ChoiceField } from '../choice-field/choice-field.ts';
import { defineElement } from './define-element.ts';

defineElement('panjare-choice-field', ChoiceField);
