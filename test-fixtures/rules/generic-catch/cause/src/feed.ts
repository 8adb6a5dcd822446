export async function feed(source: string) {
  try {
    return await fetch(source);
  } catch {
    throw new Error('No feed');
//@5-9 generic-catch[warning,high]: What made `fetch` fail is dropped here: the log will show `Error` and nothing of the reason. Pass the caught error on as `cause`, or log it first.
  }
}

export async function entries(source: string) {
  try {
    return await fetch(source);
  } catch (err) {
    throw new Error(err as string);
//@5-9 generic-catch[warning,high]: `new Error(err as string)` makes a text of the caught error: its type, stack and cause are gone, and who handles it sees a plain `Error`. Rethrow the error itself, or pass it on as `cause`.
  }
}
