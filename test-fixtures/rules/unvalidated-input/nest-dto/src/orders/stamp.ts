import { IsString } from 'class-validator';

export class Stamp {
  @IsString()
  name: string;
}
