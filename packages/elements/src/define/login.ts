import { PanjareLogin } from '../login/login.ts';
import { defineElement } from './define-element.ts';

defineElement('panjare-login', PanjareLogin);
