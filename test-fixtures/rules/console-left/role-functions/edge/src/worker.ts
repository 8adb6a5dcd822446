export default {
  async fetch(request: Request): Promise<Response> {
    console.log(request.url);
 // ^^^^^^^^^^^ console-left[info,high]: `console.log` writes unstructured text to stdout
    return new Response();
  },
};
