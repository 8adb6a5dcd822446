import { IsString } from "class-validator";

export class CreateNote {
  @IsString()
  text!: string;
}

export class Rename { title!: string; kind?: "a" | "b" }
