import { serve } from '@hono/node-server';
import { Hono } from 'hono';

serve({ fetch: new Hono().fetch, port: 8787 }, (info) => {
  console.log('up', info.port);
//@3-13 console-left[info,high]: `console.log` writes unstructured text to stdout
});
