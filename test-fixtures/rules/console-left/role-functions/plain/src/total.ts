export function total(event: { prices: number[] }): number {
  console.error('no price');
//@3-15 console-left[info,high]: `console.error` writes unstructured text to stderr
  return event.prices.length;
}
