exports.handler = async (event) => {
  console.log('legacy', event.id);
//@3-13 console-left[info,high]: `console.log` writes unstructured text to stdout
};
