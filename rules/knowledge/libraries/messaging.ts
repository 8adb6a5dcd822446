import { defineLibrary, type Operation, type Shape, type Thing } from '../../kit/library.ts';

const pure: Thing = { call: {} };
const message: Operation = { effect: 'message' };
const never = 'for as long as the peer keeps the connection open';

const webPush = {
  sendNotification: { call: message },
  'setVapidDetails|setGCMAPIKey|generateVAPIDKeys|generateRequestDetails|encrypt|getVapidHeaders': pure,
  WebPushError: { new: {} },
} satisfies Record<string, Shape>;

export default [
  defineLibrary({
    id: 'pusher',
    packages: ['pusher'],
    exports: {
      default: { new: { returns: 'Client' }, members: { '*': { call: { returns: 'Client' }, new: {} } } },
    },
    things: {
      Client: {
        members: {
          'trigger|triggerBatch|get|post|sendToUser|terminateUserConnections': { call: message },
          'authorizeChannel|authenticate|authenticateUser|webhook|createSignedQueryString': pure,
        },
      },
    },
    defaults: [{ since: 0, timeout: null, retries: 0, worst: never }],
    guards: [{ kind: 'timeout', key: ['timeout'], at: 'constructor', bounds: 'headers' }],
  }),
  defineLibrary({
    id: 'web-push',
    packages: ['web-push'],
    exports: { ...webPush, default: { members: webPush } },
    defaults: [{ since: 0, timeout: null, retries: 0, worst: never }],
    guards: [{ kind: 'timeout', key: ['timeout'], at: 'last', bounds: 'idle' }],
  }),
  defineLibrary({
    id: 'expo-server-sdk',
    packages: ['expo-server-sdk'],
    exports: {
      'default|Expo': { new: { returns: 'Client' }, members: { isExpoPushToken: pure } },
      '*': { new: {} },
    },
    things: {
      Client: {
        members: {
          // Resolves with a ticket for each message; each ticket may hold an error.
          'sendPushNotificationsAsync|getPushNotificationReceiptsAsync': { call: message },
          'chunkPushNotifications|chunkPushNotificationReceiptIds': pure,
        },
      },
    },
  }),
];
