const server = {
  port: 3000,
  fetch(request: Request): Response {
    console.log(request.url);
 // ^^^^^^^^^^^ console-left[warning,high]: `console.log` writes unstructured text to stdout
    return new Response();
  },
};

export default server;
