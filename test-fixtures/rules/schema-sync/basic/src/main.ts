import { createServer } from 'node:http';
import { MikroORM } from '@mikro-orm/postgresql';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Sequelize } from 'sequelize';
import { DataSource } from 'typeorm';

// doc: bad
export const source = new DataSource({ type: 'postgres', synchronize: true });
//@58-74 schema-sync: `synchronize: true` changes the tables of production to fit the code at each start
// doc: end

// doc: good
export const migrated = new DataSource({ type: 'postgres', migrations: ['dist/migrations/*.js'] });
// doc: end

export const asTold = new DataSource({ type: 'postgres', synchronize: process.env.NODE_ENV === 'test' });
export const gone = new DataSource({ type: 'sqlite', database: ':memory:', synchronize: true });

export const modules = [
  TypeOrmModule.forRoot({ type: 'postgres', synchronize: true }),
//@45-61 schema-sync: `synchronize: true` changes the tables
  TypeOrmModule.forRootAsync({ useFactory: () => ({ type: 'postgres', dropSchema: true }) }),
//@71-86 schema-sync: `dropSchema: true` drops the tables with all rows each time
];

const sequelize = new Sequelize('postgres://localhost/shop');
const orm = await MikroORM.init({});

await sequelize.sync();
await sequelize.sync({ alter: true });
//@7-37 schema-sync: changes the tables of production to fit the code
await sequelize.sync({ force: true });
//@7-37 schema-sync: drops the tables with all rows
if (process.env.NODE_ENV === 'development') await sequelize.sync({ alter: true });

await orm.schema.updateSchema();
//@7-31 schema-sync: changes the tables of production to fit the code
await orm.schema.updateSchema({ safe: true });

createServer().listen(3000);
