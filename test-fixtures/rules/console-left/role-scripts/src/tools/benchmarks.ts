export default function benchmarks(): void {
  console.log('a part of the product by that name');
//@3-13 console-left[warning,high]: `console.log` writes unstructured text to stdout
}
