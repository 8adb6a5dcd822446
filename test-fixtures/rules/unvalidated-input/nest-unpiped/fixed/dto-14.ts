// fix: Say with decorators what the fields of `Rename` have to be, and let `ValidationPipe` look at it @ src/notes.controller.ts:14 in src/dto.ts
import { IsString, IsOptional, IsIn } from "class-validator";

export class CreateNote {
  @IsString()
  text!: string;
}

export class Rename { @IsString() title!: string; @IsOptional() @IsIn(["a", "b"]) kind?: "a" | "b" }
