import { defineLibrary, type Operation, type Shape, type Thing } from '../../kit/library.ts';

const read: Operation = { effect: 'read' };
const write: Operation = { effect: 'write' };
const Value: Thing = { call: { returns: 'Value' }, new: { returns: 'Value' }, members: { '*': 'Value' } };

const dynamoose = {
  model: { call: { returns: 'Model' } },
  transaction: { call: write },
  Schema: 'Value',
  'Table|aws|logger|type|utils|THIS|NULL|ANY|UNDEFINED': 'Value',
} satisfies Record<string, Shape>;

export default [
  defineLibrary({
    id: 'dynamoose',
    packages: ['dynamoose', 'nestjs-dynamoose'],
    exports: {
      ...dynamoose,
      default: { members: dynamoose },
      Model: { new: { returns: 'Model' } },
      'Item|Document': { new: { returns: 'Item' } },
      '*': 'Value',
    },
    things: {
      Value,
      Model: {
        new: { returns: 'Item' },
        members: {
          'get|batchGet': { call: { effect: 'read', returns: 'Item' } },
          'create|update|batchPut|delete|batchDelete': { call: { effect: 'write', returns: 'Item' } },
          'query|scan': { call: { returns: 'Query' } },
          transaction: 'Value',
          'serializer|methods|table|name': 'Value',
        },
      },
      Query: {
        members: { exec: { call: { effect: 'read', returns: 'Item' } }, '*': { call: { returns: 'this' } } },
      },
      Item: {
        members: {
          'save|delete': { call: write },
          populate: { call: read },
          'toJSON|serialize|original|conformToSchema|withDefaults': { call: {} },
        },
      },
    },
  }),
  defineLibrary({
    id: 'electrodb',
    packages: ['electrodb'],
    exports: { 'Entity|Service': { new: { returns: 'Entity' } }, '*': 'Value' },
    things: {
      Value,
      Entity: {
        members: {
          'get|find|match|query|scan|collections': 'Read',
          'put|create|upsert|update|patch|delete|remove': 'Write',
          transaction: {
            members: {
              write: {
                call: {
                  returns: 'Write',
                  callbacks: { 0: { runs: 'inline', params: [{ members: { '*': 'Entity' } }] } },
                },
              },
              get: {
                call: {
                  returns: 'Read',
                  callbacks: { 0: { runs: 'inline', params: [{ members: { '*': 'Entity' } }] } },
                },
              },
            },
          },
          entities: { members: { '*': 'Entity' } },
          'parse|setIdentifier|setTableName|getTableName|setClient|schema|client|conversions': 'Value',
        },
      },
      // Nothing is sent before `go`.
      Read: {
        call: { returns: 'Read', callbacks: { all: { runs: 'inline' } } },
        members: { go: { call: read }, params: { call: {} }, '*': 'Read' },
      },
      Write: {
        call: { returns: 'Write', callbacks: { all: { runs: 'inline' } } },
        members: { go: { call: write }, params: { call: {} }, '*': 'Write' },
      },
    },
  }),
];
