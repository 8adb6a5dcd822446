import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { createSession } from '../server/src/engine/session.ts';
import { createMemoryHost } from '../server/src/host/memory.ts';
import { readCases } from './fixtures/case.ts';
import { applyFix } from './fixtures/convergence.ts';
import { createCheck, type Files } from './fixtures/world.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const cases = readCases(`${root}/test-fixtures/rules`).filter(
  ({ rule, name }) =>
    rule === 'unvalidated-input' && /^(claimed|read|early|schema-homes|nest-(dto|unpiped))/.test(name),
);

/** What the suggestions need of libraries that are not installed here, as their own declarations say it. */
const STUBS: Files = {
  'valibot.d.ts': `declare module 'valibot' {
    interface Schema<T> { readonly type: T }
    type Of<S> = S extends Schema<infer T> ? T : never;
    function string(): Schema<string>; function number(): Schema<number>; function boolean(): Schema<boolean>;
    function array<T>(of: Schema<T>): Schema<T[]>;
    function nullable<T>(of: Schema<T>): Schema<T | null>;
    function optional<T>(of: Schema<T>): Schema<T | undefined>;
    function union<S extends Schema<any>[]>(of: [...S]): Schema<Of<S[number]>>;
    function picklist<const T extends readonly string[]>(of: T): Schema<T[number]>;
    function object<S extends Record<string, Schema<any>>>(of: S): Schema<{ [K in keyof S]: Of<S[K]> }>;
    function parse<T>(schema: Schema<T>, value: unknown): T;
  }`,
  'yup.d.ts': `declare module 'yup' {
    interface Schema<T> {
      required(): Schema<NonNullable<T>>; nullable(): Schema<T | null>; defined(): Schema<Exclude<T, undefined>>;
      oneOf<const O extends readonly string[]>(of: O): Schema<O[number] | Extract<T, undefined>>;
      of<I>(of: Schema<I>): Schema<I[] | undefined>;
      validateSync(value: unknown, options?: { stripUnknown?: boolean }): T;
    }
    function string(): Schema<string | undefined>; function number(): Schema<number | undefined>;
    function boolean(): Schema<boolean | undefined>; function array(): Schema<any[] | undefined>;
    function object<S extends Record<string, Schema<any>>>(of: S): Schema<{ [K in keyof S]: S[K] extends Schema<infer T> ? T : never }>;
  }`,
  'joi.d.ts': `declare module 'joi' {
    interface Schema { required(): Schema; allow(...values: unknown[]): Schema; valid(...values: string[]): Schema; items(of: Schema): Schema }
    const Joi: Record<'string' | 'number' | 'boolean' | 'array', () => Schema> & {
      object(of: Record<string, Schema>): Schema; attempt(value: unknown, schema: Schema): any;
    };
    export default Joi;
  }`,
  'typebox.d.ts': `declare module '@sinclair/typebox' {
    export interface TSchema<T> { static: T }
    type Of<S> = S extends TSchema<infer T> ? T : never;
    export const Type: {
      String(): TSchema<string>; Number(): TSchema<number>; Boolean(): TSchema<boolean>; Null(): TSchema<null>;
      Literal<const T extends string>(of: T): TSchema<T>; Array<T>(of: TSchema<T>): TSchema<T[]>;
      Optional<T>(of: TSchema<T>): TSchema<T | undefined>; Union<S extends TSchema<any>[]>(of: [...S]): TSchema<Of<S[number]>>;
      Object<S extends Record<string, TSchema<any>>>(of: S, options?: object): TSchema<{ [K in keyof S]: Of<S[K]> }>;
    };
  }
  declare module '@sinclair/typebox/value' {
    import type { TSchema } from '@sinclair/typebox';
    export const Value: { Parse<T>(schema: TSchema<T>, value: unknown): T };
  }`,
  'class-validator.d.ts': `declare module 'class-validator' {
    interface Options { each?: boolean }
    type Plain = (options?: Options) => PropertyDecorator;
    export const IsString: Plain; export const IsBoolean: Plain; export const IsDate: Plain; export const IsArray: Plain;
    export const IsObject: Plain; export const IsOptional: Plain; export const IsDefined: Plain; export const ValidateNested: Plain;
    export function IsNumber(numbers?: { allowNaN?: boolean }, options?: Options): PropertyDecorator;
    export function IsEnum(of: object, options?: Options): PropertyDecorator;
    export function IsIn(values: readonly any[], options?: Options): PropertyDecorator;
    export function ValidateIf(holds: (of: any, value: any) => boolean, options?: Options): PropertyDecorator;
  }
  declare module 'class-transformer' { export function Type(of?: () => Function): PropertyDecorator }`,
  'nest.d.ts': `declare module '@nestjs/core'; declare module 'typeorm';
  declare module '@nestjs/common' {
    export class ValidationPipe { constructor(options?: { whitelist?: boolean }) }
    export class ParseArrayPipe { constructor(options?: { items?: Function; whitelist?: boolean }) }
    type Given = (...of: (string | ValidationPipe | ParseArrayPipe)[]) => ParameterDecorator;
    export const Body: Given; export const Query: Given; export const Param: Given;
    type Route = (path?: string) => MethodDecorator;
    export const Get: Route; export const Post: Route; export const Put: Route; export const Patch: Route;
    export function Controller(of?: string | { path: string }): ClassDecorator;
    export function Module(of: object): ClassDecorator;
  }`,
  // Whatever they give is of any type, so that only what a schema gives has one.
  'frameworks.d.ts': `declare module 'fastify'; declare module '@prisma/client'; declare module 'mongoose'; declare module 'body-parser'; declare module 'express-mongo-sanitize';
    declare module 'express' {
      export interface Request { body: any; query: Record<string, string>; params: Record<string, string>; headers: any; user: any }
      export interface Response { json(value: unknown): void; send(value: unknown): void; sendStatus(code: number): void; status(code: number): Response }
      export type NextFunction = () => void;
      type Handler = (req: Request, res: Response, next: NextFunction) => unknown;
      interface Router { use(...of: any[]): Router; get(path: string, ...of: Handler[]): void; post(path: string, ...of: Handler[]): void; put(path: string, ...of: Handler[]): void; delete(path: string, ...of: Handler[]): void; listen(port: number): void }
      function express(): Router;
      export function Router(): Router;
      namespace express { export function json(): Handler; export function Router(): import('express').Router; export { Request, Response, NextFunction } }
      export default express;
    }`,
};

describe.each(cases.map((one) => [one.name, one] as const))('%s', (_, { files }) => {
  const texts = Object.fromEntries([...files].map(([path, { code }]) => [path, code]));
  const check = createCheck((all) => createSession(createMemoryHost({ ...all })), ['unvalidated-input']);
  const before = problemsOf(texts);
  const suggested = check(texts, (checked) =>
    checked.findings.flatMap((finding) =>
      finding.fixes.flatMap(({ title }, fix): [string, Suggested][] =>
        CHECKS.test(title)
          ? [
              [
                `${finding.path}:${title}`,
                { count: checked.findings.length, after: applyFix(checked, finding, fix)[0] },
              ],
            ]
          : [],
      ),
    ),
  );

  it('gets suggestions', () => expect(suggested.length).toBeGreaterThan(0));

  it.each(suggested)('%s compiles', (_title, { after }) => {
    expect(problemsOf(after).filter((one) => !before.includes(one))).toEqual([]);
  });

  it.each(suggested)('%s ends the finding', (_title, { count, after }) => {
    const left = check(after, ({ findings }) => findings.length);
    expect(left).toBeLessThan(count);
  });
});

interface Suggested {
  /** Findings before. */
  count: number;
  after: Files;
}

/** Suggestions that say what a value has to be. */
const CHECKS =
  /with a schema|with decorators|that says what its fields|(?:Validation|ParseArray)Pipe` look|as the class|Say of which class/;

/** What the compiler says, without places, which edits move. */
function problemsOf(files: Files): string[] {
  const all: Files = { ...files, ...STUBS };
  const host = ts.createCompilerHost({});
  const own = (path: string) => all[path.slice(root.length)];
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (path) => own(path) !== undefined || fileExists(path);
  host.readFile = (path) => own(path) ?? readFile(path);
  host.getSourceFile = (path, version) => {
    const text = own(path);
    return text === undefined ? getSourceFile(path, version) : ts.createSourceFile(path, text, version);
  };
  const program = ts.createProgram({
    rootNames: Object.keys(all).flatMap((path) => (/\.tsx?$/.test(path) ? [root + path] : [])),
    options: {
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      esModuleInterop: true,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      types: [],
      experimentalDecorators: true,
      emitDecoratorMetadata: true,
    },
    host,
  });
  return ts
    .getPreEmitDiagnostics(program)
    .filter(({ file }) => file === undefined || !file.fileName.includes('node_modules'))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}
