export const database = { end: async () => {} };
export function collect() {
  return new Date();
}
