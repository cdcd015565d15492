import { PanjareReceipt } from '../receipt/receipt.ts';
import { defineElement } from './define-element.ts';

defineElement('panjare-receipt', PanjareReceipt);
