'use server';

export async function buy(id: string): Promise<void> {
  console.log('buy', id);
//@3-13 console-left[warning,high]: `console.log` writes unstructured text to stdout
}
