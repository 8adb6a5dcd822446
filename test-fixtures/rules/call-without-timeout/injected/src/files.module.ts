import { S3Client } from '@aws-sdk/client-s3';
import { Module } from '@nestjs/common';
import { Files } from './files.service';

@Module({ providers: [Files, { provide: S3Client, useFactory: () => new S3Client({ region: 'eu' }) }] })
export class FilesModule {}
