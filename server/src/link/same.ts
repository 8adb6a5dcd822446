/** Whether two plain values say the same. Asked of thousands at a keystroke, so that it makes nothing on its way. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a)) return Array.isArray(b) && isSameList(a, b);
  return !Array.isArray(b) && isSamePlain(a as Plain, b as Plain);
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (!isSame(a[i], b[i])) return false;
  return true;
}

function isSamePlain(a: Plain, b: Plain): boolean {
  let more = 0;
  for (const key in a) {
    if (!isSame(a[key], b[key])) return false;
    more++;
  }
  for (const key in b) {
    if (!(key in a)) return false;
    more--;
  }
  return more === 0;
}

type Plain = Record<string, unknown>;
