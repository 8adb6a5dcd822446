#!/usr/bin/env node
// Started as a part of the service.
console.log('polling');
//@1-11 console-left[warning,high]: `console.log` writes unstructured text to stdout
