import { defineLibrary, type Operation, type Shape, type Thing } from '../../kit/library.ts';

const pure: Thing = { call: {} };
const lost: Operation['callbacks'] = { last: { runs: 'event', rejection: 'lost' } };
const multer = {
  'diskStorage|memoryStorage': {
    call: {
      callbacks: {
        '0.destination': { runs: 'middleware', params: ['express#Request'], rejection: 'lost' },
        '0.filename': { runs: 'middleware', params: ['express#Request'], rejection: 'lost' },
      },
    },
  },
  MulterError: { new: {} },
  'StorageEngine|Options|FileFilterCallback|File': { new: {} },
  Multer: { new: { returns: 'Multer' } },
} satisfies Record<string, Shape>;

export default [
  defineLibrary({
    id: 'multer',
    packages: ['multer', 'multer-s3', 'multer-storage-cloudinary', 'fastify-multer'],
    exports: {
      ...multer,
      default: {
        call: {
          returns: 'Multer',
          callbacks: {
            '0.fileFilter': { runs: 'middleware', params: ['express#Request'], rejection: 'lost' },
          },
        },
        members: { ...multer, AUTO_CONTENT_TYPE: {} },
      },
      CloudinaryStorage: { new: {} },
      AUTO_CONTENT_TYPE: {},
    },
    things: { Multer: { members: { 'single|array|fields|none|any': pure } } },
  }),
  defineLibrary({
    id: 'formidable',
    packages: ['formidable', 'multiparty', 'busboy', '@fastify/busboy'],
    exports: {
      'default|formidable|IncomingForm|Form|Busboy': {
        call: { returns: 'Form' },
        new: { returns: 'Form' },
        members: {
          'formidable|IncomingForm|Form|Busboy': { call: { returns: 'Form' }, new: { returns: 'Form' } },
        },
      },
      'File|Fields|Files|Part': { new: {} },
      errors: { members: { '*': {} } },
    },
    things: {
      Form: {
        extends: 'node-stream#Stream',
        members: {
          parse: { call: { effect: 'file-write', callbacks: lost } },
          'use|onPart|handlePart': pure,
        },
      },
    },
  }),
];
