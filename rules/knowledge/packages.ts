/** Packages that say what a file is for. Names only; what their calls mean stands with each family. */

/** A file that imports one of these answers requests or works a queue, whoever imports it. */
export const ENTRY_PACKAGES: ReadonlySet<string> = new Set([
  ...['express', 'fastify', 'koa', 'hono', 'h3', 'nitropack', 'elysia', 'restify', 'polka', '@hapi/hapi'],
  ...['@feathersjs/feathers', '@nestjs/common', '@nestjs/core', '@nestjs/platform-express'],
  ...['@nestjs/platform-fastify', '@nestjs/microservices', 'routing-controllers', 'tsoa', '@koa/router'],
  ...[
    'koa-router',
    '@hono/node-server',
    '@hono/zod-openapi',
    '@adonisjs/core',
    'moleculer',
    '@loopback/core',
  ],
  ...['@trpc/server', '@apollo/server', 'apollo-server-express', 'graphql-yoga', 'mercurius', 'type-graphql'],
  ...['@orpc/server', '@ts-rest/express', 'socket.io', 'ws', 'uWebSockets.js', '@fastify/websocket'],
  ...['bull', 'bullmq', '@nestjs/bull', '@nestjs/bullmq', 'pg-boss', 'agenda', 'bee-queue', 'kafkajs'],
  ...['amqplib', 'node-cron', 'cron', 'croner', 'sqs-consumer', 'inngest', 'cluster', 'http2'],
  ...['next-auth', 'passport', 'express-session', 'helmet', 'cors', 'multer', 'server-only'],
  ...['discord.js', 'telegraf', 'grammy', '@slack/bolt', '@temporalio/worker', 'node-schedule'],
]);

/** What a server uses, but a command or a script may just as well. */
export const BACKEND_PACKAGES: ReadonlySet<string> = new Set([
  ...['http', 'https', 'net', '@prisma/client', 'typeorm', 'sequelize', 'sequelize-typescript', 'mongoose'],
  ...['mongodb', 'drizzle-orm', 'knex', 'kysely', 'objection', 'pg', 'mysql', 'mysql2', 'postgres'],
  ...['better-sqlite3', 'sqlite3', '@mikro-orm/core', 'ioredis', 'redis', '@upstash/redis', '@libsql/client'],
  ...['nodemailer', 'resend', '@sendgrid/mail', 'stripe', 'firebase-admin', 'twilio', 'openai'],
  ...['@anthropic-ai/sdk', 'jsonwebtoken', 'bcrypt', 'bcryptjs', 'argon2'],
]);

/** Parts of packages that otherwise run on both sides. */
export const SERVER_SUBPATHS: ReadonlySet<string> = new Set([
  ...['next/server', 'next/headers', 'next/cache', 'react-dom/server'],
]);

/** A function of one of these prints to the platform, which keeps it. */
export const FUNCTION_PACKAGES: ReadonlySet<string> = new Set([
  ...['aws-lambda', '@types/aws-lambda', '@middy/core', 'firebase-functions', '@azure/functions'],
  ...['@google-cloud/functions-framework'],
]);

/** A project that names one of these deploys its exported handlers as functions. */
export const FUNCTION_TOOLS: ReadonlySet<string> = new Set([
  ...['serverless', 'sst', 'aws-cdk-lib', 'serverless-offline', 'serverless-esbuild', '@types/aws-lambda'],
]);

export const BROWSER_PACKAGES: ReadonlySet<string> = new Set([
  ...[
    'react-dom',
    'react-native',
    'expo',
    'vue',
    'svelte',
    'solid-js',
    'preact',
    '@angular/core',
    'lit',
    'next/navigation',
    'next-auth/react',
    'hono/client',
  ],
  ...[
    'react-router-dom',
    '@tanstack/react-query',
    'swr',
    'zustand',
    'jotai',
    'react-redux',
    '@mui/material',
    'framer-motion',
  ],
]);

/** Hooks run in the browser: a file that imports one from react belongs there. */
export const BROWSER_HOOKS: ReadonlySet<string> = new Set([
  ...[
    'useState',
    'useEffect',
    'useRef',
    'useReducer',
    'useLayoutEffect',
    'useContext',
    'useCallback',
    'useMemo',
  ],
  ...['createContext', 'useTransition', 'useSyncExternalStore'],
]);

export const TEST_PACKAGES: ReadonlySet<string> = new Set([
  ...[
    'vitest',
    'jest',
    '@jest/globals',
    'mocha',
    'chai',
    'ava',
    'tap',
    'tape',
    'sinon',
    'supertest',
    'nock',
    'msw',
  ],
  ...[
    'node:test',
    '@playwright/test',
    'cypress',
    '@testing-library/react',
    '@nestjs/testing',
    'jest-mock-extended',
    'uvu',
  ],
]);

export const CLI_PACKAGES: ReadonlySet<string> = new Set([
  ...[
    'commander',
    'yargs',
    'cac',
    'citty',
    '@oclif/core',
    'clipanion',
    'meow',
    'ink',
    '@clack/prompts',
    'inquirer',
  ],
  ...['@inquirer/prompts', 'enquirer', 'prompts', 'ora', 'listr2', 'gluegun', 'sade', 'nest-commander'],
]);

/** Their `createConnection` or transport speaks over stdout. */
export const STDIO_PACKAGES: ReadonlySet<string> = new Set([
  ...['vscode-languageserver', 'vscode-jsonrpc', 'fastmcp'],
  ...['@modelcontextprotocol/sdk', '@modelcontextprotocol/server'],
]);

/** Imports that make a framework deal with the rejections of its handlers. */
export const REJECTION_PATCHES: Readonly<Record<string, string>> = {
  'express-async-errors': 'express',
};
