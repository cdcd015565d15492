import { PanjareHandoff } from '../handoff/handoff.ts';
import { defineElement } from './define-element.ts';

defineElement('panjare-handoff', PanjareHandoff);
