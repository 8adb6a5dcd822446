/** How rows of one model lead to rows of another, by one column each. */
export interface SchemaRelation {
  /** The model that has the field. */
  model: string;
  /** The field. */
  name: string;
  /** The model that it leads to. */
  to: string;
  isMany: boolean;
  /** There may be no such row. */
  isOptional: boolean;
  /** Column of the model, and the one of the other that holds the same. */
  own: string;
  other: string;
}
