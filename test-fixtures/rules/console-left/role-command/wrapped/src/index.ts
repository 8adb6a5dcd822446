console.log('a library');
//@1-11 console-left[warning,medium]: `console.log` writes unstructured text to stdout
