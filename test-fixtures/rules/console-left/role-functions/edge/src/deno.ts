Deno.serve((request) => {
  console.log(request.url);
//@3-13 console-left[info,high]: `console.log` writes unstructured text to stdout
  return new Response();
});
