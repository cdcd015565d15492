import { PanjareDataUses } from '../data-uses/data-uses.ts';
import { defineElement } from './define-element.ts';

defineElement('panjare-data-uses', PanjareDataUses);
