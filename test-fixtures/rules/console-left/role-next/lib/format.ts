export function formatPrice(price: number): string {
  console.warn('odd price', price);
//@3-14 console-left[warning,high]: `console.warn` writes unstructured text to stderr
  return `${price}`;
}
