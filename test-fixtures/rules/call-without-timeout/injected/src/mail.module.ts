import { SESv2Client } from '@aws-sdk/client-sesv2';
import { Module } from '@nestjs/common';
import { Mail } from './mail.service';

const requestHandler = { connectionTimeout: 1_000, socketTimeout: 5_000 };

@Module({ providers: [Mail, { provide: SESv2Client, useFactory: () => new SESv2Client({ requestHandler }) }] })
export class MailModule {}
