import { defineLibrary, type Operation, type Shape, type Thing } from '../../kit/library.ts';

const pure: Thing = { call: { callbacks: { last: { runs: 'inline' } } } };
const compare: Operation = { effect: 'authenticate', callbacks: { last: { runs: 'inline' } } };
const names = {
  'compare|compareSync|verify|verifySync': { call: compare },
  'hash|hashSync|hashRaw|genSalt|genSaltSync|getRounds|needsRehash|truncates|getSalt': pure,
  'argon2id|argon2i|argon2d|Algorithm|Version': {},
} satisfies Record<string, Shape>;

export default defineLibrary({
  id: 'passwords',
  packages: [
    'bcrypt',
    'bcryptjs',
    'argon2',
    '@node-rs/argon2',
    '@node-rs/bcrypt',
    'scrypt-kdf',
    'oslo/password',
  ],
  exports: { ...names, default: { members: names } },
});
