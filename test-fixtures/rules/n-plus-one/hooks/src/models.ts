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
