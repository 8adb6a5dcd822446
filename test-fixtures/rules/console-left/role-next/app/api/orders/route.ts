export async function GET(): Promise<Response> {
  console.error('no orders');
//@3-15 console-left[warning,high]: `console.error` writes unstructured text to stderr
  return new Response();
}
