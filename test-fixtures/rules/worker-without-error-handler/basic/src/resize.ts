export async function resize(path: string) {
  if (!path) throw new Error('no path');
}
