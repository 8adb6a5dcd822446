console.log('read by the service');
//@1-11 console-left[warning,high]: `console.log` writes unstructured text to stdout

export default {};
