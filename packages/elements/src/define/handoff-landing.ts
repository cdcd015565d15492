import { PanjareHandoffLanding } from '../handoff-landing/handoff-landing.ts';
import { defineElement } from './define-element.ts';

defineElement('panjare-handoff-landing', PanjareHandoffLanding);
