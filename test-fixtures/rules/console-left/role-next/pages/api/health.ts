export default function health(): void {
  console.log('asked');
//@3-13 console-left[warning,high]: `console.log` writes unstructured text to stdout
}
