import { Chart } from './chart';

export default function Page() {
  console.log('what the server prints is still read');
//@3-13 console-left[warning,high]: `console.log` writes unstructured text to stdout
  return <Chart />;
}
