// fix: Pass `error` on as the cause @ src/feed.ts:5
export async function feed(source: string) {
  try {
    return await fetch(source);
  } catch (error) {
    throw new Error('No feed', { cause: error });
  }
}

export async function entries(source: string) {
  try {
    return await fetch(source);
  } catch (err) {
    throw new Error(err as string);
  }
}
