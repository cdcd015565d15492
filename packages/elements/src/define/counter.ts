import { PanjareCounter } from '../counter/counter.ts';
import './national-id-field.ts';
import './text-field.ts';
import { defineElement } from './define-element.ts';

defineElement('panjare-counter', PanjareCounter);
