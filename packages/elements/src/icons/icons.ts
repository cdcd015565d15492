export { iconStyles } from './icon.ts';
export * from './generated/icons.ts';
