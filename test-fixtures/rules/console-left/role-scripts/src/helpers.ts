import { describe } from 'vitest';

export const suite = (name: string) => {
  console.log(name);
  describe(name, () => {});
};
