import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { Injectable } from '@nestjs/common';

@Injectable()
export class Files {
  constructor(private readonly s3: S3Client) {}
  read(Key: string) {
    return this.s3.send(new GetObjectCommand({ Bucket: 'b', Key }));
//@12-67 call-without-timeout[warning,medium]: `this.s3.send` has no time limit, since the client that `src/files.module.ts` makes sets none: a silent peer
  }
}
