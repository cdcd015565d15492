/**
 * The code points that WebDriver gives to keys that type nothing (W3C WebDriver 2, § 17.4.2, "Keyboard actions"), by
 * their names in UI Events' `key`.
 */
const named: { readonly [key: string]: string } = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Escape: '\uE00C',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
};

/** One move of the keyboard, as the body of WebDriver's "perform actions" holds it. */
export interface KeyAction {
  type: 'keyDown' | 'keyUp';
  value: string;
}

/** Presses a key, or lets it go. A key is one character, or a name that the table knows; any other name throws. */
export function keyAction(type: KeyAction['type'], key: string): KeyAction {
  const value = [...key].length === 1 ? key : named[key];
  if (value === undefined)
    throw new Error(`The key "${key}" has no code point in tools/test-browsers/webkit/keys.ts.`);
  return { type, value };
}

/** Presses and lets go of each key in turn. */
export function keyActions(keys: readonly string[]): KeyAction[] {
  return keys.flatMap((key) => [keyAction('keyDown', key), keyAction('keyUp', key)]);
}
