/** One choice and its words. */
export interface FieldOption<Value extends string | number | boolean = string | number | boolean> {
  readonly value: Value;
  readonly label: string;
}
