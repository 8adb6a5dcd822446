import { defineLibrary, type Operation, type Thing } from '../../kit/library.ts';

const pure: Thing = { call: {} };
const storage: Operation = { effect: 'storage', callbacks: { last: { runs: 'event', rejection: 'lost' } } };
const stream: Operation = { effect: 'storage', fails: 'event', returns: 'node-stream#Stream' };

export default [
  defineLibrary({
    id: 'google-cloud-storage',
    packages: ['@google-cloud/storage', 'firebase-admin/storage'],
    exports: {
      Storage: { new: { returns: 'Storage' } },
      Bucket: { new: { returns: 'Bucket' } },
      File: { new: { returns: 'File' } },
      getStorage: { call: { returns: 'Storage' } },
      getDownloadURL: { call: storage },
      TransferManager: { new: { returns: { members: { '*': { call: storage } } } } },
      '*': { new: {} },
    },
    things: {
      Storage: { members: { bucket: { call: { returns: 'Bucket' } }, '*': { call: storage } } },
      Bucket: {
        members: {
          file: { call: { returns: 'File' } },
          'getSignedUrl|setUserProject|acl|name': pure,
          getFilesStream: { call: stream },
          'upload|create': { call: { ...storage, returns: { element: 'File' } } },
          '*': { call: storage },
        },
      },
      File: {
        members: {
          'createReadStream|createWriteStream': { call: stream },
          // Signed on this machine where a key is at hand.
          'getSignedUrl|publicUrl|generateSignedPostPolicyV4|cloudStorageURI|name|metadata': pure,
          '*': { call: storage },
        },
      },
    },
    defaults: [
      {
        since: 0,
        timeout: null,
        retries: 3,
        backoff: '× 2, at most 64 s',
        worst: 'for as long as the peer keeps the connection open, up or down',
      },
    ],
    guards: [
      { kind: 'timeout', key: ['timeout'], at: 'constructor', bounds: 'attempt' },
      { kind: 'timeout', key: ['timeout'], at: 'last', bounds: 'attempt' },
      { kind: 'retry', key: ['retryOptions'], at: 'constructor' },
    ],
  }),
  defineLibrary({
    id: 'azure-storage-blob',
    packages: ['@azure/storage-blob', '@azure/storage-queue', '@azure/storage-file-share'],
    exports: {
      'BlobServiceClient|QueueServiceClient|ShareServiceClient': {
        new: { returns: 'Client' },
        members: { fromConnectionString: { call: { returns: 'Client' } } },
      },
      'ContainerClient|BlobClient|BlockBlobClient|AppendBlobClient|PageBlobClient|QueueClient|ShareClient|BlobBatchClient|BlobLeaseClient':
        { new: { returns: 'Client' } },
      '*': { call: {}, new: {} },
    },
    things: {
      Client: {
        members: {
          'getContainerClient|getBlobClient|getBlockBlobClient|getAppendBlobClient|getPageBlobClient|getBlobLeaseClient|getBlobBatchClient|getQueueClient|getShareClient|getDirectoryClient|getFileClient|withSnapshot|withVersion':
            {
              call: { returns: 'Client' },
            },
          'generateSasUrl|generateAccountSasUrl|generateUserDelegationSasUrl|url|name': pure,
          '*': { call: { effect: 'storage' } },
        },
      },
    },
    guards: [
      { kind: 'retry', key: ['retryOptions'], at: 'constructor' },
      { kind: 'timeout', key: ['retryOptions', 'tryTimeoutInMs'], at: 'constructor', bounds: 'attempt' },
      { kind: 'signal', key: ['abortSignal'], at: 'last', bounds: 'whole' },
    ],
  }),
  defineLibrary({
    id: 'minio',
    packages: ['minio'],
    exports: {
      Client: { new: { returns: 'Client' } },
      default: { members: { Client: { new: { returns: 'Client' } } } },
      '*': { new: {} },
    },
    things: {
      Client: {
        members: {
          'presignedUrl|presignedGetObject|presignedPutObject|presignedPostPolicy|newPostPolicy|setRequestOptions|traceOn|traceOff':
            pure,
          'listObjects|listObjectsV2|listIncompleteUploads|listenBucketNotification': { call: stream },
          'getObject|getPartialObject': { call: { ...storage, returns: 'node-stream#Stream' } },
          '*': { call: storage },
        },
      },
    },
  }),
  defineLibrary({
    id: 'cloudinary',
    packages: ['cloudinary'],
    exports: { 'v2|default': 'Cloudinary' },
    things: {
      Cloudinary: {
        members: {
          v2: 'Cloudinary',
          'uploader|api': {
            members: {
              'upload_stream|upload_chunked_stream': {
                call: { ...stream, callbacks: { all: { runs: 'event', rejection: 'lost' } } },
              },
              '*': { call: storage },
            },
          },
          search: { members: { execute: { call: storage }, '*': { call: { returns: 'this' } } } },
          utils: { members: { '*': pure } },
          '*': pure,
        },
      },
    },
  }),
];
