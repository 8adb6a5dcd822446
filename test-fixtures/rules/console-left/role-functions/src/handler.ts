// Nothing says that this is deployed as a function.
export const handler = (): void => {
  console.log('handled');
//@3-13 console-left[warning,high]: `console.log` writes unstructured text to stdout: in production it cannot be filtered by level or tied to a request; use a structured logger.
};
