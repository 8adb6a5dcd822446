import { defineLibrary, type Shape, type Thing } from '../../kit/library.ts';

const pure: Thing = { call: {} };
/** What is asked for by its class; what is asked for by a name, only the registration would tell. */
const given: Thing = { call: { returns: 'instance:0' } };
const Container: Thing = {
  members: {
    'resolve|get|getAsync|tryGet|build': given,
    'resolveAll|getAll|getNamed|getTagged|has|isBound|isRegistered|isBoundNamed|dispose|cradle': pure,
    'createChildContainer|createScope|createChild|of|resolveAs': { call: { returns: 'Container' } },
    'bind|rebind|when|onActivation|onDeactivation': { call: { returns: 'Binding' } },
    '*': { call: { returns: 'this' } },
  },
};
const Binding: Thing = {
  members: { '*': { call: { returns: 'this', callbacks: { all: { runs: 'inline' } } } } },
};
const exports = {
  container: 'Container',
  Container: { new: { returns: 'Container' }, extends: 'Container' },
  'DependencyContainer|AwilixContainer|interfaces': { new: { returns: 'Container' } },
  createContainer: { call: { returns: 'Container' } },
  'asClass|asFunction|asValue|aliasTo': { call: { returns: 'Binding' } },
  ContainerModule: { new: { callbacks: { 0: { runs: 'inline' } } } },
  default: { call: {}, members: { get: given, '*': pure } },
  // Decorators.
  '*': { call: {}, new: {} },
} satisfies Record<string, Shape>;

export default defineLibrary({
  id: 'containers',
  packages: [
    'tsyringe',
    'inversify',
    'inversify-express-utils',
    'inversify-binding-decorators',
    'typedi',
    'awilix',
    'awilix-express',
    '@fastify/awilix',
    'reflect-metadata',
  ],
  exports,
  things: { Container, Binding },
});
