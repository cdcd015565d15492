import { PanjareStatus } from '../status/status.ts';
import { defineElement } from './define-element.ts';

defineElement('panjare-status', PanjareStatus);
