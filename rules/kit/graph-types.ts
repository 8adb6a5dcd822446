/** How the types of a GraphQL schema lead to each other, as far as the project says it. */
export interface GraphTypes {
  /** Whether one answer can hold many objects of a type; undefined where nothing says. */
  isOfMany(type: string): boolean | undefined;
  /** Whether a field leads back to the only type whose objects hold those of this one. */
  leadsBack(type: string, field: string): boolean;
}
