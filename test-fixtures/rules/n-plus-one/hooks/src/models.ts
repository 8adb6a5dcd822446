import { DataTypes, Model as Plain } from 'sequelize';
import { AfterCreate, AfterDestroy, Column, Model, Table } from 'sequelize-typescript';

export class Base extends Model {
  static async enter(values: object) {
    return this.create(values);
  }
}

@Table
export class Note extends Base {
  @Column
  text!: string;

  @AfterCreate
  static async tell(note: Note) {
    await fetch(`https://hooks.example/${note.text}`, { signal: AbortSignal.timeout(1_000) });
  }
}

@Table
export class LoudNote extends Note {}

@Table
export class Line extends Base {
  @Column
  text!: string;

  @AfterDestroy
  static async forget(line: Line) {
    await fetch(`https://hooks.example/${line.text}`, { signal: AbortSignal.timeout(1_000) });
  }
}

const tell = async (text: string) => {
  await fetch(`https://hooks.example/${text}`, { signal: AbortSignal.timeout(1_000) });
};

export class Activity extends Plain {
  declare text: string;
}

Activity.init({ text: DataTypes.STRING }, { hooks: { afterCreate: ({ text }) => tell(text) } });

export class Visit extends Plain {
  declare text: string;
}

Visit.init({ text: DataTypes.STRING }, { hooks: { afterDestroy: ({ text }) => tell(text) } });

export class Order extends Plain {
  declare text: string;
}

Order.init({ text: DataTypes.STRING }, {});
Order.addHook('beforeCreate', () => tell('order'));
