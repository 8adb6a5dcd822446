import { defineLibrary, type Operation, type Shape, type Thing } from '../../kit/library.ts';

const pure: Thing = { call: {} };
const Any: Thing = { call: { returns: 'Any' }, new: { returns: 'Any' }, members: { '*': 'Any' } };
const dotenv = {
  'config|configDotenv|load': { call: { effect: 'file-read', fails: 'result' } },
  'parse|populate|decrypt|expand': pure,
} satisfies Record<string, Shape>;
const template: Operation = { returns: { call: {} }, callbacks: { all: { runs: 'inline' } } };
const templates = {
  'compile|template|precompile': { call: template },
  'renderFile|render|renderAsync|renderString|includeFile': {
    call: { callbacks: { last: { runs: 'inline' } } },
  },
  'configure|create|Environment': { call: { returns: 'Engine' }, new: { returns: 'Engine' } },
  '*': { call: { callbacks: { all: { runs: 'inline' } } }, new: {} },
} satisfies Record<string, Shape>;
const cheerio = {
  'load|loadBuffer': { call: { returns: 'Any' } },
  fromURL: { call: { effect: 'http', returns: 'Any' } },
  '*': 'Any',
} satisfies Record<string, Shape>;

export default [
  defineLibrary({
    id: 'sharp',
    packages: ['sharp', 'jimp'],
    exports: { 'default|Jimp|sharp': 'Module', Sharp: { new: { returns: 'Image' } }, '*': { call: {} } },
    things: {
      Module: {
        call: { returns: 'Image' },
        new: { returns: 'Image' },
        members: { read: { call: { effect: 'file-read', returns: 'Image' } }, '*': pure },
      },
      Image: {
        extends: 'node-stream#Stream',
        members: {
          'toFile|write|writeAsync': {
            call: { effect: 'file-write', callbacks: { last: { runs: 'inline' } } },
          },
          'toBuffer|getBuffer|getBufferAsync|getBase64|getBase64Async|metadata|stats|getWidth|getHeight': {
            call: { callbacks: { last: { runs: 'inline' } } },
          },
          '*': { call: { returns: 'this' } },
        },
      },
    },
  }),
  defineLibrary({
    id: 'documents',
    packages: [
      'pdf-lib',
      'pdfkit',
      '@pdf-lib/fontkit',
      'pdf-parse',
      'pdfjs-dist',
      'pdfmake',
      '@react-pdf/renderer',
      'jspdf',
      'mammoth',
      'docx',
      'papaparse',
      'xml2js',
      'fast-xml-parser',
      'marked',
      'markdown-it',
      'gray-matter',
      'qrcode',
      'juice',
      'mjml',
    ],
    exports: { default: 'Any', '*': 'Any' },
    things: { Any },
  }),
  defineLibrary({
    id: 'templates',
    packages: ['handlebars', 'mustache', 'ejs', 'pug', 'nunjucks', 'eta', 'liquidjs', 'hogan.js', 'dot'],
    exports: {
      ...templates,
      'default|Liquid|Eta': { call: {}, new: { returns: 'Engine' }, members: templates },
    },
    things: { Engine: { members: templates } },
  }),
  defineLibrary({
    id: 'dotenv',
    packages: ['dotenv', 'dotenv-flow', 'dotenv-expand', '@dotenvx/dotenvx'],
    exports: { ...dotenv, default: { members: dotenv } },
  }),
  defineLibrary({
    id: 'dom',
    packages: ['jsdom', 'linkedom', 'happy-dom'],
    exports: {
      JSDOM: {
        new: { returns: 'Any' },
        members: {
          fromURL: { call: { effect: 'http', returns: 'Any' } },
          fromFile: { call: { effect: 'file-read', returns: 'Any' } },
          fragment: { call: { returns: 'Any' } },
        },
      },
      '*': 'Any',
    },
    things: { Any },
  }),
  defineLibrary({
    id: 'cheerio',
    packages: ['cheerio', 'cheerio/*'],
    exports: { ...cheerio, default: { call: { returns: 'Any' }, members: cheerio } },
    things: { Any },
  }),
];
