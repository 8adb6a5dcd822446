import { IsString } from 'class-validator';

export class CreateOrder {
  @IsString()
  name!: string;
}
