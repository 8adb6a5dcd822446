import type { Handler } from 'aws-lambda';
import { total } from './total.ts';

export const handler: Handler = async (event) => {
  console.log('order', event.id);
//@3-13 console-left[info,high]: `console.log` writes unstructured text to stdout
  return total(event);
};
