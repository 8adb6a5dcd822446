// fix: Pass `err` on as the cause @ src/feed.ts:14
export async function feed(source: string) {
  try {
    return await fetch(source);
  } catch {
    throw new Error('No feed');
  }
}

export async function entries(source: string) {
  try {
    return await fetch(source);
  } catch (err) {
    throw new Error(String(err), { cause: err });
  }
}
