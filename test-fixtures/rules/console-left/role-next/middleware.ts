export function middleware(): void {
  console.log('every request');
//@3-13 console-left[warning,high]: `console.log` writes unstructured text to stdout
}
