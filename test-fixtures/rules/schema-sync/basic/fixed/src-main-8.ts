// fix: Set `synchronize: false` @ src/main.ts:8
import { createServer } from 'node:http';
import { MikroORM } from '@mikro-orm/postgresql';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Sequelize } from 'sequelize';
import { DataSource } from 'typeorm';

export const source = new DataSource({ type: 'postgres', synchronize: false });

export const migrated = new DataSource({ type: 'postgres', migrations: ['dist/migrations/*.js'] });

export const asTold = new DataSource({ type: 'postgres', synchronize: process.env.NODE_ENV === 'test' });
export const gone = new DataSource({ type: 'sqlite', database: ':memory:', synchronize: true });

export const modules = [
  TypeOrmModule.forRoot({ type: 'postgres', synchronize: true }),
  TypeOrmModule.forRootAsync({ useFactory: () => ({ type: 'postgres', dropSchema: true }) }),
];

const sequelize = new Sequelize('postgres://localhost/shop');
const orm = await MikroORM.init({});

await sequelize.sync();
await sequelize.sync({ alter: true });
await sequelize.sync({ force: true });
if (process.env.NODE_ENV === 'development') await sequelize.sync({ alter: true });

await orm.schema.updateSchema();
await orm.schema.updateSchema({ safe: true });

createServer().listen(3000);
