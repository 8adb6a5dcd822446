import { DataTypes, Model, Sequelize } from 'sequelize';

const sequelize = new Sequelize(process.env.DATABASE_URL ?? '');

export class Customer extends Model {
  declare id: number;
  declare name: string;
}

export class Line extends Model {
  declare id: number;
  declare orderId: number;
  declare sku: string;
  declare count: number;
}

export class Order extends Model {
  declare id: number;
  declare customerId: number;
  declare shipToId: number;
  declare customer?: Customer;
  declare lines?: Line[];
}

Customer.init({ name: DataTypes.TEXT }, { sequelize });
Line.init({ sku: DataTypes.TEXT, count: DataTypes.INTEGER }, { sequelize });
Order.init({ customerId: DataTypes.INTEGER }, { sequelize });

Order.belongsTo(Customer, { as: 'customer', foreignKey: 'customerId' });
Order.belongsTo(Customer, { as: 'shipTo', foreignKey: 'shipToId' });
Order.hasMany(Line, { as: 'lines', foreignKey: { name: 'orderId', allowNull: false } });
