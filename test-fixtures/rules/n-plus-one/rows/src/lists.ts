export function oncePer<T>(list: T[]): T[] {
  return [...new Set(list)];
}
