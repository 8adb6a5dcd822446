import { defineLibrary, type Operation, type Thing } from '../../kit/library.ts';

const pure: Thing = { call: {} };
const tells: Operation = { effect: 'validate', fails: 'result' };

export default [
  defineLibrary({
    id: 'class-validator',
    packages: ['class-validator', 'class-validator-jsonschema'],
    exports: {
      'validate|validateSync': { call: tells },
      validateOrReject: { call: { effect: 'validate' } },
      'isEmail|isURL|isUrl|isUUID|isString|isNumber|isInt|isBoolean|isArray|isObject|isDate|isDateString|isEnum|isNotEmpty|isEmpty|isDefined|isIn|isMongoId|isPhoneNumber|isISO8601|isJSON|isJWT|isPositive|isPort|isIP|length|minLength|maxLength|min|max|matches|equals|contains|isNumberString|isAlphanumeric|isStrongPassword|isFQDN':
        { call: tells },
      Validator: {
        new: { returns: { members: { 'validate|validateSync|validateOrReject': { call: tells } } } },
      },
      ValidationError: {
        new: {
          returns: { members: { toString: pure, 'constraints|children|property|value|target|contexts': {} } },
        },
      },
      // A decorator says how; the check comes later.
      '*': { call: {}, new: {} },
    },
  }),
  defineLibrary({
    id: 'class-transformer',
    packages: ['class-transformer', 'class-transformer/*'],
    exports: {
      // Nothing is checked by it.
      'plainToInstance|plainToClass|plainToClassFromExist': { call: { carries: { from: 1 } } },
      '*': { call: { callbacks: { all: { runs: 'inline' } } }, new: {} },
    },
  }),
];
