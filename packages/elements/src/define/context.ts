import { PanjareContext } from '../context/context.ts';
import { defineElement } from './define-element.ts';

defineElement('panjare-context', PanjareContext);
