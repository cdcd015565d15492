import { LocationField } from '../location-field/location-field.ts';
import { defineElement } from './define-element.ts';

defineElement('panjare-location-field', LocationField);
