import { createServer } from 'node:http';

export async function start(): Promise<void> {
  const server = createServer();
  server.on('request', (request) => {
    console.log(`http://${request.headers.host}`);
 // ^^^^^^^^^^^ console-left[warning,high]: `console.log` writes unstructured text to stdout
  });
  server.listen(3000);
  console.log(`Running at http://localhost:3000`);
//@3-13 console-left[info,high]: `console.log` writes unstructured text to stdout
  console.log('cache warmed');
//@3-13 console-left[warning,high]: `console.log` writes unstructured text to stdout
}
