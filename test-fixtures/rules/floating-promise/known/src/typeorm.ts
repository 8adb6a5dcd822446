import { DataSource } from 'typeorm';

const source = new DataSource({ type: 'mongodb' });

// known: typeorm floating-promise bad
export async function bad(): Promise<void> {
  source.getMongoRepository('Order').aggregate([]);
//@3-46 floating-promise[error,high]: `source.getMongoRepository(…).aggregate` is never executed: typeorm starts its work when the result is
}

// known: typeorm floating-promise good
export async function good(): Promise<void> {
  console.log(await source.getMongoRepository('Order').aggregate([]).toArray());
}
